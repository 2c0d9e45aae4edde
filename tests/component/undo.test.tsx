// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { mainAssessor, type Assessment } from '../../src/domain/assessment/assessment.ts';
import {
  answerContext,
  answerDimension,
  dismissFlag,
  editProfile,
  noteDimension,
} from '../../src/domain/assessment/edits.ts';
import { assessmentWith, NOW } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

afterEach(() => vi.useRealTimers());

const where = (assessment: Assessment) => ({
  assessorId: mainAssessor(assessment).id,
  dimensionId: 'PD8',
  now: NOW,
});

const rate = (level: 1 | 2) => (assessment: Assessment) =>
  answerDimension(assessment, { ...where(assessment), position: { kind: 'level', level } });

async function open(change: Partial<Assessment> = {}) {
  const assessment = assessmentWith({ PD8: 3 }, { activities: ['PDT'], ...change });
  const app = await renderApp({ path: '/assessment/assessment-1/questions/PD8', assessment });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

async function openAndUndo() {
  const app = await open();
  act(() => app.store.actions.edit(rate(1)));
  await app.user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back: answer to PD8');
  return app;
}

const message = () => screen.queryByText(/^(Taken|Brought) back/);

test.each<readonly [string, (assessment: Assessment) => Assessment]>([
  ['answer to PD8', rate(1)],
  ['note on PD8', (now) => noteDimension(now, { ...where(now), note: 'Ask' })],
  ['name of the programme', (now) => editProfile(now, { title: 'Kitchens' })],
  ['organisation', (now) => editProfile(now, { organisation: 'A union' })],
  ['what kind of text it is', (now) => editProfile(now, { kind: 'not-a-design' })],
  [
    'answer to “Who takes part in the programme?”',
    (now) => answerContext(now, { variable: 'participants', values: ['both'] }),
  ],
  ['a question of the draft put aside', (now) => dismissFlag(now, 'participants:both:1')],
])('says that it took back: %s', async (what, edit) => {
  const { store, user } = await open();
  act(() => store.actions.edit(edit));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(`Taken back: ${what}`)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(await screen.findByText(`Brought back: ${what}`)).toBeVisible();
});

test('names the answer that was also looked at again', async () => {
  const { store, user } = await open({ toReview: ['PD8'] });
  act(() => store.actions.edit(rate(2)));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back: answer to PD8')).toBeVisible();
});

test('forgets what was taken back with the next change', async () => {
  const { store } = await openAndUndo();
  act(() => store.actions.edit(rate(2)));
  expect(message()).toBeNull();
});

test('forgets what was taken back on another screen', async () => {
  const { user } = await openAndUndo();
  await user.click(screen.getByRole('link', { name: 'Programme' }));
  await waitFor(() => expect(message()).toBeNull());
});

test('forgets what was taken back after some seconds', async () => {
  const { store, user } = await open();
  act(() => store.actions.edit(rate(1)));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back: answer to PD8');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(message()).toBeNull();
});
