// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer, Assessment } from '../../src/domain/assessment/assessment.ts';
import type { StoredHistoryEntry } from '../../src/storage/assessment-storage.ts';
import { answers, ASSESSOR, assessmentWith, type Given } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

const ID = 'assessment-1';
const MEANINGS = {
  before: /Level 1: Conventional/,
  now: /Level 3: /,
};

/** An entry about PD8 (or another question), written so many days before the 22nd. */
function entry(
  days: number,
  before: Given | null,
  after: Given,
  dimension = 'PD8',
): StoredHistoryEntry {
  const at = new Date(Date.UTC(2026, 10, 22 - days, 12)).toISOString();
  const key = `answers/${ASSESSOR}/${dimension}`;
  return {
    assessmentId: ID,
    id: `${at} ${key}`,
    key,
    at,
    assessorId: ASSESSOR,
    isMerged: false,
    ...(before !== null && { before: answers({ [dimension]: before })[0] }),
    after: answers({ [dimension]: after })[0],
  };
}

async function open(
  place: string,
  given: Readonly<Record<string, Given>>,
  entries: readonly StoredHistoryEntry[] = [],
  change: Partial<Assessment> = {},
) {
  const assessment = assessmentWith(given, { activities: ['PDT'], ...change });
  const app = await renderApp({ path: '/about', assessment });
  await app.storage.writeHistory(ID, entries);
  act(() => {
    window.location.hash = `#/assessment/${ID}/${place}`;
  });
  return app;
}

async function openFold(app: Awaited<ReturnType<typeof open>>): Promise<HTMLElement> {
  const summary = await screen.findByText('Earlier answers');
  await app.user.click(summary);
  const fold = summary.closest('details');
  if (!fold) throw new Error('The fold has gone.');
  return fold;
}

function readAnswer({ store }: Awaited<ReturnType<typeof open>>): Answer | undefined {
  const { opening } = store.getState();
  return opening.kind === 'open' ? opening.open.assessment.answers[0] : undefined;
}

const bringBack = { name: 'Bring back what was before' };

test('says below a question what was answered before', async () => {
  const fold = await openFold(
    await open('questions/PD8', { PD8: 3 }, [
      entry(0, 1, 3),
      entry(2, null, 1),
      entry(1, null, 4, 'PD9'),
    ]),
  );
  const items = await within(fold).findAllByRole('listitem');
  expect(items).toHaveLength(2);
  expect(items[0]).toHaveTextContent(/Answer changed from “Level 1: .*” to “Level 3: .*”/);
  expect(items[1]).toHaveTextContent(MEANINGS.before);
  expect(within(fold).getByRole('heading', { name: '22 November 2026' })).toBeVisible();
});

test('keeps the order of the changes when the clock was set back', async () => {
  const fold = await openFold(
    await open('questions/PD8', { PD8: 2 }, [
      { ...entry(0, 4, 2), revision: 3 },
      { ...entry(2, 1, 4), revision: 2 },
      { ...entry(0, null, 1), revision: 1, id: 'the first' },
    ]),
  );
  const headings = await within(fold).findAllByRole('heading');
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    '22 November 2026',
    '20 November 2026',
    '22 November 2026',
  ]);
});

test('says calmly that there is nothing yet', async () => {
  const fold = await openFold(await open('questions/PD8', {}));
  expect(await within(fold).findByText(/^No changes to this question yet/)).toBeVisible();
});

test('keeps an answer that is given while the fold is open', async () => {
  const app = await open('questions/PD8', {});
  const fold = await openFold(app);
  await app.user.click(screen.getByRole('radio', { name: /^3 / }));
  expect(await within(fold).findByText(MEANINGS.now)).toBeVisible();
});

test('brings an answer back, says so and keeps the focus', async () => {
  const app = await open('questions/PD8', { PD8: 3 }, [entry(1, 1, 3)]);
  const fold = await openFold(app);
  await app.user.click(await within(fold).findByRole('button', bringBack));
  expect(screen.getByRole('radio', { name: /^1 / })).toBeChecked();
  expect(await screen.findByText(/^Brought back: PD8 /)).toBeVisible();
  expect(document.activeElement).toHaveTextContent(/Answer changed from/);
  const items = await within(fold).findAllByRole('listitem');
  expect(items[0]).toHaveTextContent(/from “Level 3: .*” to “Level 1: /);
});

test('undoes what was brought back', async () => {
  const app = await open('questions/PD8', { PD8: 3 }, [entry(0, 1, 3)]);
  const fold = await openFold(app);
  await app.user.click(await within(fold).findByRole('button', bringBack));
  const toast = screen.getByText(/^Brought back: PD8 /).closest('.toast');
  if (!(toast instanceof HTMLElement)) throw new Error('Nothing was said.');
  await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
  expect(readAnswer(app)?.position).toEqual({ kind: 'level', level: 3 });
  expect(await screen.findByText(/^Undone: PD8 /)).toBeVisible();
});

test('shows the whole history under the names of the questions', async () => {
  const app = await open('programme', { PD8: 3 }, [entry(0, 1, 3), entry(1, null, 4, 'PD9')]);
  await app.user.click(await screen.findByRole('link', { name: 'History' }));
  await screen.findByRole('heading', { level: 1, name: 'History' });
  expect(await screen.findByRole('link', { name: /^PD8 / })).toHaveAttribute(
    'href',
    `#/assessment/${ID}/questions/PD8`,
  );
  expect(screen.getByRole('link', { name: /^PD9 / })).toBeVisible();
  expect(screen.getByText(/the last 2,000 changes/)).toBeVisible();
});

test('says in words what changed in a note, and who wrote it', async () => {
  const position = { kind: 'level', level: 3 } as const;
  const written = entry(
    0,
    { position, note: 'Wages are paid late' },
    { position, note: 'Wages are paid early' },
  );
  await open('history', { PD8: 3 }, [written], {
    assessors: [{ id: ASSESSOR, name: 'Amina', role: 'team' }],
  });
  const item = (await screen.findByText('Note changed')).closest('li');
  expect(item).toHaveTextContent('Amina');
  expect(item).toHaveTextContent('Wages are paid Taken out: latePut in: early');
});

test('names who wrote it then, whoever has her place now', async () => {
  await open(
    'history',
    { PD8: 3 },
    [
      { ...entry(0, 2, 3), assessorName: 'Lina' },
      { ...entry(1, 1, 2), assessorName: 'Amina' },
      { ...entry(2, null, 1), assessorName: '' },
    ],
    { assessors: [{ id: ASSESSOR, name: 'Lina', role: 'team' }] },
  );
  await screen.findByText(MEANINGS.now);
  const items = [...document.querySelectorAll('.history-item')];
  expect(items.map((item) => item.querySelector('bdi')?.textContent)).toEqual([
    'Lina',
    'Amina',
    undefined,
  ]);
});

test('says in its own words that something is not known', async () => {
  const values = { variable: 'tied_sponsorship', values: ['unknown'] };
  const { before: _, ...written } = entry(0, null, 3);
  const answered = { ...written, key: 'context/tied_sponsorship', assessorId: null, after: values };
  await open('history', {}, [answered], { context: [values] });
  expect(await screen.findByText('Chosen: We do not know')).toBeVisible();
});

test('shows fifty entries and then more, and leads to the first of them', async () => {
  const entries = Array.from({ length: 60 }, (_, days) => entry(days, 1, 3));
  const app = await open('history', { PD8: 3 }, entries);
  await screen.findByText('50 of 60 shown');
  expect(document.querySelectorAll('.history-item')).toHaveLength(50);
  await app.user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  const items = [...document.querySelectorAll('.history-item')];
  expect(items).toHaveLength(60);
  expect(items[50]).toHaveFocus();
});

test('says how many entries cannot be read, and shows the others', async () => {
  const damaged = { ...entry(1, 1, 2), after: { position: 'high' } };
  await open('history', { PD8: 3 }, [entry(0, 1, 3), damaged]);
  expect(await screen.findByText('1 entry cannot be read and is left out.')).toBeVisible();
  expect(screen.getByText(MEANINGS.now)).toBeVisible();
});

test('says that the example keeps no history', async () => {
  await renderApp({ path: '/assessment/example/history', example: assessmentWith({ PD8: 3 }) });
  expect(await screen.findByText(/^The example keeps no history/)).toBeVisible();
});

test('says what two windows wrote at the same time', async () => {
  const other = { position: { kind: 'level', level: 1 }, note: '', updatedAt: '' } as const;
  const both = entry(
    0,
    { position: other.position, note: '' },
    { position: { kind: 'level', level: 3 }, alternatives: [other] },
  );
  await open('history', { PD8: 3 }, [{ ...both, isMerged: true }]);
  expect(await screen.findByText(/^Two windows changed this/)).toBeVisible();
  expect(screen.getByText(/^The other answer: “Level 1: /)).toBeVisible();
});

test('says nothing of older changes while all are there', async () => {
  await open('history', { PD8: 3 }, [entry(0, 1, 3)]);
  await screen.findByText(/22 November/);
  expect(screen.queryByText(/made room for new ones/)).toBeNull();
});

test('says below the list that older changes made room', async () => {
  await open('history', { PD8: 3 }, [{ ...entry(0, 1, 3), isFirstLeft: true }]);
  expect(await screen.findByText(/made room for new ones/)).toBeVisible();
});
