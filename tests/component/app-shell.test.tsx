// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../src/domain/assessment/edits.ts';
import { assessmentWith } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

const PATH = '/assessment/assessment-1/programme';
const EXAMPLE_PATH = '/assessment/example/programme';

async function openProgramme(change: Partial<Assessment> = {}, isTemporary = false) {
  const assessment = assessmentWith({}, { activities: [], ...change });
  const app = await renderApp({ path: PATH, assessment, isTemporary });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const aboutHeading = () => screen.findByRole('heading', { level: 1, name: /^About/ });

/** What no screen expects. */
const BROKEN = { title: null as unknown as string };

const box = () => screen.getByRole('checkbox', { name: 'Law and policy work' });

test('names the six steps and marks the present one', async () => {
  await openProgramme();
  const steps = screen.getByRole('navigation', { name: 'Steps of the assessment' });
  expect(steps).toHaveTextContent('ProgrammeDraftQuestionsResultsPlanReport');
  expect(screen.getByRole('link', { name: 'Programme' })).toHaveAttribute('aria-current', 'page');
});

test('says that answers are saved once they are', async () => {
  const { user, store } = await openProgramme();
  await user.click(box());
  await act(() => store.actions.flush());
  expect(screen.getByText('Saved on this device')).toBeVisible();
});

test('offers a file when the device keeps nothing', async () => {
  await openProgramme({}, true);
  expect(screen.getByRole('alert')).toHaveTextContent(/lost when you close the page/);
  expect(screen.getByRole('button', { name: 'Save a copy to a file now' })).toBeVisible();
});

test('says that answers are not saved when the store is closed', async () => {
  const { user, store, storage } = await openProgramme();
  storage.close();
  await user.click(box());
  await act(() => store.actions.flush());
  expect(screen.getByText('Not saved')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/Save a copy to a file/);
});

test('undoes and redoes by keyboard', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  await user.keyboard('{Control>}z{/Control}');
  expect(box()).not.toBeChecked();
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(box()).toBeChecked();
});

test.each([
  ['a Russian keyboard', 'я', 'KeyZ'],
  ['an Arabic keyboard', 'ئ', 'KeyZ'],
  ['a French keyboard', 'z', 'KeyW'],
])('undoes by %s', async (_keyboard, key, code) => {
  const { user } = await openProgramme();
  await user.click(box());
  fireEvent.keyDown(document.body, { key, code, ctrlKey: true });
  expect(box()).not.toBeChecked();
});

test('does not undo what stands at the place of Z and is another letter', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  fireEvent.keyDown(document.body, { key: 'w', code: 'KeyZ', ctrlKey: true });
  expect(box()).toBeChecked();
});

test('leaves the page behind an open dialog alone', async () => {
  const { user, store } = await openProgramme();
  await user.click(box());
  act(() => void (window.location.hash = `#${PATH.replace('programme', 'questions')}`));
  await user.click(await screen.findByRole('button', { name: 'Keys' }));
  await user.keyboard('{Control>}z{/Control}');
  const { opening } = store.getState();
  expect(opening.kind === 'open' && opening.open.assessment.activities).toHaveLength(1);
});

test('leaves the keys to the browser while a person types', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  await user.click(screen.getByRole('textbox', { name: 'Organisation' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(box()).toBeChecked();
});

test('says that the example is not kept, and makes a copy of it', async () => {
  const example = assessmentWith({}, { id: 'made-elsewhere' });
  const { user, storage } = await renderApp({ path: EXAMPLE_PATH, example });
  expect(await screen.findByText(/Changes are not kept/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make my own copy' }));
  expect(await screen.findByText('Saved on this device')).toBeVisible();
  expect(await storage.list()).toHaveLength(1);
});

test('says that the example was not copied, and lets a person try again', async () => {
  const { user, storage } = await renderApp({ path: EXAMPLE_PATH, example: assessmentWith({}) });
  storage.close();
  const copy = await screen.findByRole('button', { name: 'Make my own copy' });
  await user.click(copy);
  expect(await screen.findByText(/^The copy could not be stored/)).toBeVisible();
  expect(copy).toHaveAttribute('aria-disabled', 'false');
});

test('says that an assessment is not on this device', async () => {
  const { user } = await renderApp({ path: '/' });
  await user.click(screen.getByRole('link', { name: 'About' }));
  await aboutHeading();
  act(() => void (window.location.hash = '#/assessment/elsewhere/results'));
  const title = 'This assessment is not on this device';
  expect(await screen.findByRole('heading', { level: 1, name: title })).toHaveFocus();
  expect(document.title).toBe(`${title} · Assumption Check`);
});

test('moves the focus to the heading of the next screen', async () => {
  const { user } = await openProgramme();
  await user.click(screen.getByRole('link', { name: 'About' }));
  expect(await aboutHeading()).toHaveFocus();
  expect(document.title).toBe('About Assumption Check · Assumption Check');
});

test('skips to the content', async () => {
  const { user } = await openProgramme();
  await user.click(screen.getByRole('button', { name: 'Skip to the content' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('keeps the answers in reach when a screen breaks', async () => {
  const { store } = await openProgramme();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() => store.actions.edit((assessment) => editProfile(assessment, BROKEN)));
  expect(screen.getByRole('heading', { name: 'This screen has stopped working' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save my answers to a file' })).toBeVisible();
});

test('shows another screen after one broke', async () => {
  const { store } = await openProgramme();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() => store.actions.edit((assessment) => editProfile(assessment, BROKEN)));
  fireEvent.click(screen.getByRole('link', { name: 'About' }));
  expect(await aboutHeading()).toBeVisible();
});
