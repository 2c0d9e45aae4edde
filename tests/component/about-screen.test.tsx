// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { dimension, rubricOf } from '../builders/small-rubric.ts';
import { renderApp } from './render-app.tsx';

async function openAbout() {
  const app = await renderApp({ path: '/about' });
  await screen.findByRole('heading', { level: 1, name: 'About Assumption Check' });
  return app;
}

const own = rubricOf({ XX: [dimension('XX1')] }, { title: 'Rubric of our network' });
const rubricFile = (rubric: object) => new File([JSON.stringify(rubric)], 'own.rubric.json');
const picker = () => screen.getByLabelText('Open a rubric file');

test('[M16] says what the source says of itself', async () => {
  await openAbout();
  expect(screen.getByText(/peripheral to decent jobs and social protection/)).toBeVisible();
});

test('[M10] says that there is no total', async () => {
  await openAbout();
  expect(screen.getByText(/There is no grand total/)).toBeVisible();
});

test('lists the documents with their addresses', async () => {
  const { user } = await openAbout();
  await user.click(screen.getByText(/^Documents of the Work in Freedom programme/));
  const address = 'https://vdocuments.mx/document/lessons-learned-ilo.html';
  expect(screen.getByRole('link', { name: address })).toHaveAttribute('href', address);
});

test('lists the lessons by part', async () => {
  const { user } = await openAbout();
  await user.click(screen.getByText(/^On places of destination/));
  expect(screen.getByRole('heading', { name: /Jobs and protection measure risk/ })).toBeVisible();
});

test('starts an assessment with another rubric', async () => {
  const { user } = await openAbout();
  await user.upload(picker(), rubricFile(own));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Rubric of our network')).toBeVisible();
  expect(within(dialog).getByText('test-rubric, version 1.0.0, 1 dimension')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Start an assessment' }));
  expect(await screen.findByText('0 of 1 dimension applies')).toBeVisible();
});

test('refuses a rubric that is not whole, and says where', async () => {
  const { user } = await openAbout();
  await user.upload(picker(), rubricFile({ ...own, levels: [] }));
  expect(await screen.findByText(/does not have the form/)).toBeVisible();
  expect(screen.getByText('levels')).toBeVisible();
  expect(screen.getByText('a list of exactly 5')).toBeVisible();
});

test('says that a saved assessment is not a rubric', async () => {
  const { user } = await openAbout();
  await user.upload(picker(), rubricFile({ format: 'assumption-check/assessment' }));
  expect(await screen.findByText('This is an assessment, not a rubric.')).toBeVisible();
});
