// @vitest-environment jsdom
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pickFirst } from '../../scripts/first-messages.ts';
import { readRubric } from '../../scripts/read-rubric.ts';
import example from '../../src/app/example.assessment.json';
import { briefRubric, fillDimension } from '../../src/domain/rubric/brief-rubric.ts';
import { findDimension } from '../../src/domain/rubric/rubric.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import messages from '../../src/i18n/messages/en.json';
import { createLanguage } from '../../src/i18n/translate.ts';
import { createAppStore } from '../../src/state/app-store.ts';
import { App } from '../../src/ui/app.tsx';
import { toolsOnPage } from '../../src/draft/worker/tools-on-page.ts';
import { NOW } from '../builders/assessment.ts';
import { createMemoryStorage } from '../builders/memory-storage.ts';

/** Screens that are read when first asked for take a while on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

const rubric = readRubric();
const QUESTION = 'AS1';

/** A page that has only what a first visit begins with, until `arrive` is called. */
async function visit(path: string, place: 'home' | 'questions') {
  let arrive: () => void = () => undefined;
  const rest = new Promise<void>((resolve) => (arrive = resolve));
  const readWhole = vi.fn(() => rest.then(() => ({ rubric, hash: 'hash' })));
  const asked = findDimension(rubric, QUESTION);
  const brief = briefRubric(rubric);
  const store = createAppStore(
    {
      rubric: {
        rubric: asked ? fillDimension(brief, asked) : brief,
        hash: 'hash',
        readWhole,
      },
      storage: createMemoryStorage(),
      now: () => NOW,
      newId: () => 'id',
      readExample: () => Promise.resolve(example.assessment as Assessment),
      readVersions: () => Promise.reject(new Error('not asked for')),
    },
    null,
  );
  const language = createLanguage('en', pickFirst(messages, place), () =>
    rest.then(() => messages),
  );
  window.location.hash = `#${path}`;
  const context = {
    store,
    language,
    now: () => NOW,
    newId: () => 'id',
    makeDocument: () => Promise.reject(new Error('not asked for')),
    draftTools: toolsOnPage,
  };
  await act(() => Promise.resolve(render(<App context={context} />)));
  return { arrive: () => act(() => Promise.resolve().then(arrive)), readWhole };
}

test('shows a question of the example before the rest is here', async () => {
  await visit(`/assessment/example/questions/${QUESTION}`, 'questions');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    findDimension(rubric, QUESTION)?.question ?? '',
  );
  expect(screen.getAllByRole('radio')).toHaveLength(7);
});

test('shows the list of assessments before the rest is here', async () => {
  await visit('/', 'home');
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.getByRole('button', { name: /Start an assessment/ })).toBeVisible();
});

test('takes an answer before the rest is here', async () => {
  await visit(`/assessment/example/questions/${QUESTION}`, 'questions');
  const radio = await screen.findByRole('radio', { name: /^3 / });
  act(() => radio.click());
  expect(radio).toBeChecked();
});

test('waits for the words of a question that is not here yet', async () => {
  const { arrive } = await visit('/assessment/example/questions/PD8', 'questions');
  expect(await screen.findByText(messages['app.loading'])).toBeVisible();
  await arrive();
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    findDimension(rubric, 'PD8')?.question ?? '',
  );
});

test('says after a while why the rest takes long', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { arrive } = await visit('/assessment/example/questions/PD8', 'questions');
  await screen.findByText(messages['app.loading']);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(screen.getByText(messages['app.loading.long'])).toBeVisible();
  vi.useRealTimers();
  await arrive();
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
});

test('keeps an answer that was given before the rest came', async () => {
  const { arrive } = await visit(`/assessment/example/questions/${QUESTION}`, 'questions');
  const radio = await screen.findByRole('radio', { name: /^3 / });
  act(() => radio.click());
  await arrive();
  expect(await screen.findByRole('radio', { name: /^3 / })).toBeChecked();
});

test('asks for the rest when a person who spares data opens the sources', async () => {
  Object.assign(navigator, { connection: { saveData: true } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'connection'));
  const { readWhole } = await visit(`/assessment/example/questions/${QUESTION}`, 'questions');
  const sources = await screen.findByText(messages['questions.sources.title']);
  expect(readWhole).not.toHaveBeenCalled();
  act(() => sources.click());
  await waitFor(() => expect(readWhole).toHaveBeenCalledOnce());
});
