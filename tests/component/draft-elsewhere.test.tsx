// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextFlag } from '../../src/draft/evidence/evidence.ts';
import { readAssessmentFile } from '../../src/storage/assessment-file.ts';
import { answers, assessmentWith } from '../builders/assessment.ts';
import { answeringTools, documentOf, passagesOf, standInForScreen } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

beforeEach(standInForScreen);

const OBEY = 'Women learn obedience and a good attitude.';
const proposal = documentOf(passagesOf(['# Training', OBEY]));

/** A programme with a quote from its draft, at one of its steps. */
async function openStep(step: string, flags: readonly TextFlag[] = [], documents = [proposal]) {
  const quote = { id: 'quote-1', quote: OBEY, place: 'page 1' };
  const given = answers({ PD8: { position: { kind: 'level', level: 0 }, passages: [quote] } });
  const assessment = assessmentWith({}, { activities: ['PDT'], answers: given });
  const path = `/assessment/assessment-1/${step}`;
  const draftTools = answeringTools({ flags });
  const app = await renderApp({ path, assessment, documents, draftTools });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

test('leads from a finding to the passage of the draft', async () => {
  const { user } = await openStep('results');
  const [link] = await screen.findAllByRole('link', { name: /^Show in the draft: page 1/ });
  expect(link?.closest('ul')).toHaveAccessibleName('In the words of the draft');
  await user.click(link!);
  await waitFor(() => expect(screen.getByText(OBEY)).toHaveFocus());
});

const CONSENT = 'Help is for women who did not consent.';
const AGENCIES = 'Recruitment agencies give the course.';
const ALLIES = documentOf(passagesOf(['# Plan', CONSENT, AGENCIES, OBEY]));

test('shows the words behind a finding where the draft is not', async () => {
  await openStep('results', [], []);
  const [quotes] = await screen.findAllByRole('list', { name: 'In the words of the draft' });
  expect(quotes).toHaveTextContent(OBEY);
  expect(quotes).toHaveTextContent(/page 1$/);
  expect(within(quotes ?? document.body).queryByRole('link')).not.toBeInTheDocument();
});

const TRAINED = 'Women are trained in housekeeping by the agencies before they leave.';

/** Opens the results with a quote that was taken from a draft before it became this one; finds its list. */
async function openQuote(quote: string, ...paragraphs: readonly string[]) {
  const source = { documentId: 'document-1', passage: 1, start: 0, end: 9, place: 'page 1' };
  const passages = [{ id: 'quote-1', quote, place: 'page 1', source }];
  const given = answers({ PD8: { position: { kind: 'level', level: 0 }, passages } });
  const assessment = assessmentWith({}, { activities: ['PDT'], answers: given });
  const path = '/assessment/assessment-1/results';
  const documents = [documentOf(passagesOf(['# Training', ...paragraphs]))];
  await renderApp({ path, assessment, documents, draftTools: answeringTools({}) });
  await screen.findByRole('heading', { level: 1 });
  return () => screen.getAllByRole('list', { name: 'In the words of the draft' })[0]!;
}

test('says on the results that the draft has other words now', async () => {
  const reworded = 'Women are trained in law by unions before they leave.';
  const findQuotes = await openQuote(TRAINED, reworded);
  await waitFor(() =>
    expect(findQuotes()).toHaveTextContent(
      /The draft says this in other words now: .*Training.* Show in the draft$/,
    ),
  );
});

test('says on the results that the draft says something else', async () => {
  const other = 'The ministry inspects all recruitment agencies twice before they leave.';
  const findQuotes = await openQuote(TRAINED, 'Employers pay for the journey.', other);
  await waitFor(() =>
    expect(findQuotes()).toHaveTextContent(
      /No longer in the draft; it was here: page 1 \(nearest passage: .*2\) Show in the draft$/,
    ),
  );
});

test('leads to nothing from a quote that is not in the draft any more', async () => {
  const findQuotes = await openQuote(OBEY, 'Employers pay for the journey.');
  await waitFor(() => expect(findQuotes()).toHaveTextContent(/No longer in the draft/));
  expect(within(findQuotes()).queryByRole('link')).toBeNull();
});

/** Results of answers at a level that each rest on one sentence of the draft. */
async function openResults(
  activities: readonly string[],
  given: Readonly<Record<string, readonly [level: 0 | 1 | 3, quote: string]>>,
) {
  const based = Object.entries(given).map(([id, [level, quote]]) => {
    const passages = quote ? [{ id: `quote-${id}`, quote, place: 'page 1' }] : [];
    return [id, { position: { kind: 'level', level }, passages }] as const;
  });
  const assessment = assessmentWith(
    {},
    { activities, answers: answers(Object.fromEntries(based)) },
  );
  const path = '/assessment/assessment-1/results';
  await renderApp({ path, assessment, documents: [ALLIES], draftTools: answeringTools({}) });
  await screen.findByRole('heading', { level: 1 });
}

/** The item of a tension’s list that is about a dimension, within the card of a heading. */
function sideOf(heading: RegExp, side: RegExp): HTMLElement {
  const card = screen.getByRole('heading', { level: 3, name: heading }).closest('li');
  const link = within(card ?? document.body).getByRole('link', { name: side });
  return link.closest('li') ?? document.body;
}

test('leads from each side of a tension to its passage', async () => {
  await openResults(['SRV'], { PA2: [0, CONSENT], WK1: [1, OBEY] });
  const [consent, help] = [/^PA2 /, /^WK1 /].map((side) => sideOf(/^C29 /, side));
  const linkIn = (side = document.body) =>
    within(side).findByRole('link', { name: /^Show in the draft: page 1/ });
  expect(await linkIn(consent)).toHaveAttribute('href', expect.stringMatching(/:1$/));
  expect(await linkIn(help)).toHaveAttribute('href', expect.stringMatching(/:3$/));
  expect(consent).toHaveTextContent(CONSENT);
});

test('shows no words at the side of a tension that has none', async () => {
  await openResults(['SRV'], { PA2: [0, CONSENT], WK1: [1, ''] });
  await waitFor(() => expect(sideOf(/^C29 /, /^PA2 /)).toHaveTextContent(CONSENT));
  expect(within(sideOf(/^C29 /, /^WK1 /)).queryByRole('list')).toBeNull();
});

test('shows inside a harm the words of the other side of a tension', async () => {
  await openResults(['PDT'], { PD7: [0, AGENCIES], PD8: [3, OBEY] });
  await waitFor(() => expect(sideOf(/^PD7 /, /^PD8 /)).toHaveTextContent(OBEY));
  const card = screen.getByRole('heading', { level: 3, name: /^PD7 / }).closest('li');
  expect(await within(card ?? document.body).findAllByText(AGENCIES)).toHaveLength(1);
});

test('shows below a context question the passage that may answer it', async () => {
  const words = [{ start: 0, end: 5 }];
  const place = { documentId: 'document-1', passage: 1, words, sentence: '0000000a' };
  await openStep('programme', [{ variable: 'goal_eradicate', value: 'yes', passages: [place] }]);
  const question = await screen.findByRole('group', {
    name: /promise to end, eliminate or prevent/,
    hidden: true,
  });
  expect(await within(question).findByText('This passage may answer it:')).toBeInTheDocument();
  expect(question).toHaveTextContent(OBEY);
});

/** The text of the next file that is handed to the browser. */
function catchFile(): Promise<string> {
  return new Promise((resolve) => {
    const catching = {
      createObjectURL(content: Blob) {
        void content.text().then(resolve);
        return 'blob:caught';
      },
      revokeObjectURL: () => undefined,
    };
    // Still a URL in all else: loading a part of the app makes some.
    vi.stubGlobal('URL', Object.assign(class extends URL {}, catching));
  });
}

async function saveFile(withDraft: boolean) {
  const { user } = await openStep('report');
  const box = await screen.findByRole('checkbox', { name: /^Put the draft’s text into the file/ });
  expect(box).not.toBeChecked();
  if (withDraft) await user.click(box);
  const caught = catchFile();
  await user.click(screen.getByRole('button', { name: 'Save the assessment to a file' }));
  const read = readAssessmentFile(await caught);
  vi.unstubAllGlobals();
  if (read.kind === 'refused') throw new Error('The file does not open.');
  return read.file;
}

test('says how much the text of the draft is once it is measured', async () => {
  await openStep('report');
  const box = await screen.findByRole('checkbox', { name: /into the file \(1 kB\)$/ });
  expect(box).not.toBeChecked();
});

test('keeps the text of the draft out of the file', async () => {
  expect((await saveFile(false)).documents ?? []).toEqual([]);
});

test('puts the text of the draft into the file when asked', async () => {
  expect((await saveFile(true)).documents).toEqual([proposal]);
});

test('says of a saved file that the text of the draft is not in it', async () => {
  await saveFile(false);
  expect(await screen.findByText(/The draft’s text is not in the file\.$/)).toBeVisible();
});

test('says nothing of the kind when the text is in it', async () => {
  await saveFile(true);
  expect(await screen.findByText(/^Saved as /)).toBeVisible();
  expect(screen.queryByText(/is not in the file/)).not.toBeInTheDocument();
});

test('does not speak of a draft in the file when there is none', async () => {
  await openStep('report', [], []);
  await waitFor(() => expect(screen.getByText(/Save the assessment to a file/)).toBeVisible());
  expect(screen.queryByRole('checkbox', { name: /draft’s text/ })).not.toBeInTheDocument();
});
