// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { readRubric } from '../../scripts/read-rubric.ts';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import { assessmentWith } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

const own: Rubric = { ...readRubric(), id: 'ours', title: 'Our own rubric' };

/** An assessment that came from a colleague, made with a rubric that is not here. */
async function openWithoutRubric() {
  const app = await renderApp({ path: '/' });
  const madeWith = { id: own.id, version: own.version, hash: hashRubric(own) };
  const id = await app.store.actions.adoptAssessment(assessmentWith({}, { rubric: madeWith }));
  window.location.hash = `#/assessment/${id}/programme`;
  await screen.findByRole('heading', { name: /rubric of this assessment is not on this device/i });
  const input = await vi.waitUntil(() =>
    document.querySelector<HTMLInputElement>('input[type=file]'),
  );
  const give = (rubric: unknown) =>
    app.user.upload(input, new File([JSON.stringify(rubric)], 'rubric.json'));
  return { ...app, give };
}

test('the rubric file opens the assessment that waits for it', async () => {
  const { give } = await openWithoutRubric();
  await give(own);
  expect(await screen.findByRole('heading', { level: 1, name: 'Your programme' })).toBeVisible();
});

test('another edition of the rubric is not taken for it', async () => {
  const { give } = await openWithoutRubric();
  await give({ ...own, title: 'Changed since' });
  expect(await screen.findByText(/another rubric, or another edition/)).toBeVisible();
});
