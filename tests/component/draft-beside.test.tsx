// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Passage } from '../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import type { DraftTools } from '../../src/draft/draft-tools.ts';
import type { Candidate } from '../../src/draft/evidence/evidence.ts';
import { answers, assessmentWith } from '../builders/assessment.ts';
import {
  answeringTools,
  documentOf,
  found,
  passagesOf,
  standInForScreen,
} from './draft-for-tests.ts';
import { readOpen } from '../builders/open-store.ts';
import { renderApp } from './render-app.tsx';

beforeEach(standInForScreen);
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

const OBEY = 'Women learn obedience and a good attitude.';
const SPEAK = 'A module where women practise how to speak up.';

const proposal = documentOf(passagesOf(['# Training', OBEY, SPEAK]));
const obey = found(1, 'conventional', [12, 21]);
const speak = found(2, 'better', [36, 44], ['others']);

type Start = {
  documents?: readonly DraftDocument[];
  candidates?: readonly Candidate[];
  passages?: readonly Passage[];
  draftTools?: DraftTools;
};

/** Opens PD8 with this draft beside it. */
async function openQuestion(start: Start = {}) {
  const { documents = [proposal], candidates = [obey, speak], passages = [] } = start;
  const draftTools = start.draftTools ?? answeringTools({ evidence: { PD8: candidates } });
  const given = answers({
    PD8: { position: { kind: 'level', level: 1 }, passages: [...passages] },
  });
  const assessment = assessmentWith({}, { activities: ['PDT'], answers: given });
  const path = '/assessment/assessment-1/questions/PD8';
  const app = await renderApp({ path, assessment, documents, draftTools });
  await screen.findByRole('heading', { level: 1 });
  const quotes = () => readOpen(app.store).assessment.answers[0]?.passages ?? [];
  return { ...app, quotes };
}

const draft = async () => within(await screen.findByRole('complementary', { name: 'The draft' }));
const panel = async () =>
  within(await screen.findByRole('tabpanel', { name: /^For this question/ }));
const firstQuote = async () =>
  (await panel()).findByRole('button', { name: /^Quote this: .*paragraph 1$/ });

test('answers a question without a draft and says where to put one', async () => {
  await openQuestion({ documents: [] });
  expect(await screen.findByRole('link', { name: 'Put it beside the questions' })).toBeVisible();
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

test('shows the passages found with what they lean to and why to doubt', async () => {
  await openQuestion();
  await firstQuote();
  const items = (await panel()).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual([
    expect.stringMatching(/^ ?Sounds like conventional practice.*learn obedience/),
    expect.stringMatching(/^ ?Sounds like better practice.*others’ work/),
    'It may describe others’ work.',
  ]);
  expect((await panel()).getByText('obedience', { selector: 'mark' })).toBeVisible();
});

test('fills in no level', async () => {
  await openQuestion();
  await firstQuote();
  expect(screen.getByRole('radio', { name: /^1 / })).toBeChecked();
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
});

test('says calmly that nothing was found and what to do', async () => {
  const { user } = await openQuestion({ candidates: [] });
  const found = await panel();
  expect(await found.findByText('No passage stands out.')).toBeVisible();
  expect(found.getByText(/choose “The draft does not say”/)).toBeVisible();
  await user.click(found.getByRole('button', { name: 'Look in the whole draft' }));
  expect(await screen.findByText(OBEY)).toBeVisible();
});

test('says that it looks and lets a person try again when it fails', async () => {
  const findEvidence = vi
    .fn<DraftTools['findEvidence']>()
    .mockRejectedValueOnce(new Error('The worker could not be loaded.'))
    .mockResolvedValue({ evidence: new Map([['PD8', [obey]]]), flags: [] });
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { user } = await openQuestion({ draftTools: { ...answeringTools({}), findEvidence } });
  await user.click(await screen.findByRole('button', { name: 'Look again' }));
  expect(await firstQuote()).toBeVisible();
  expect(silent).toHaveBeenCalledOnce();
});

test('looks through a draft once for all questions', async () => {
  const tools = answeringTools({ evidence: { PD8: [obey] } });
  const findEvidence = vi.fn(tools.findEvidence);
  const { user } = await openQuestion({ draftTools: { ...tools, findEvidence } });
  await firstQuote();
  await user.click(screen.getByRole('button', { name: 'Next question' }));
  expect(await screen.findByText('No passage stands out.')).toBeVisible();
  expect(findEvidence).toHaveBeenCalledOnce();
});

test('quotes a passage with its place and source, and undoes it', async () => {
  const { user, quotes } = await openQuestion();
  await user.click(await firstQuote());
  expect(quotes()).toMatchObject([
    { quote: OBEY, source: { documentId: 'document-1', passage: 1, start: 0, end: OBEY.length } },
  ]);
  expect(quotes()[0]?.place).toMatch(/1/);
  expect((await draft()).getByText(/^Added to your answer/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(OBEY);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(quotes()).toEqual([]);
});

test('does not quote the same passage twice', async () => {
  const { user, quotes } = await openQuestion();
  await user.click(await firstQuote());
  await user.click((await panel()).getByRole('button', { name: /^Quoted: / }));
  expect(quotes()).toHaveLength(1);
});

/** A quote as it was taken when its passage was the first paragraph. */
const takenBefore = (quote: string, start: number): Passage => ({
  id: 'quote-1',
  quote,
  place: 'page 1',
  source: { documentId: 'document-1', passage: 1, start, end: start + quote.length },
});

test('knows a quote again behind a paragraph that came in', async () => {
  const { user, quotes } = await openQuestion({
    documents: [documentOf(passagesOf(['# Training', SPEAK, OBEY]))],
    candidates: [found(1, 'better', [36, 44]), found(2, 'conventional', [12, 21])],
    passages: [takenBefore(OBEY, 0)],
  });
  const side = await panel();
  expect(await side.findByRole('button', { name: /^Quoted: .*paragraph 2$/ })).toBeVisible();
  await user.click(side.getByRole('button', { name: /^Quote this: .*paragraph 1$/ }));
  expect(quotes().map(({ quote }) => quote)).toEqual([OBEY, SPEAK]);
});

test('offers a sentence whose neighbour is quoted', async () => {
  const other = 'Something else entirely.';
  const long =
    `${`${other} `.repeat(20)}Women learn obedience. ${'More of it. '.repeat(20)}`.trim();
  const at = long.indexOf('obedience');
  const { user, quotes } = await openQuestion({
    documents: [documentOf(passagesOf(['# Training', long]))],
    candidates: [found(1, 'conventional', [at, at + 9])],
    passages: [takenBefore(other, 0)],
  });
  await user.click(await firstQuote());
  expect(quotes().map(({ quote }) => quote)).toEqual([other, 'Women learn obedience.']);
});

test('quotes of a long passage the sentences with the words', async () => {
  const long = `${'Something else entirely. '.repeat(20)}Women learn obedience. ${'More of it. '.repeat(20)}`;
  const at = long.indexOf('obedience');
  const { user, quotes } = await openQuestion({
    documents: [documentOf(passagesOf([long.trim()]))],
    candidates: [found(0, 'conventional', [at, at + 9])],
  });
  await user.click(await (await panel()).findByRole('button', { name: /^Quote this/ }));
  expect(quotes()[0]?.quote).toBe('Women learn obedience.');
});

/** Selects a part of a passage as a mouse does. */
async function select(passage: string, start: number, end: number) {
  const node = (await screen.findByText(passage)).firstChild;
  if (!node) throw new Error('The passage has no text.');
  act(() => document.getSelection()?.setBaseAndExtent(node, start, node, end));
  document.dispatchEvent(new Event('selectionchange'));
}

async function openWholeDraft() {
  const app = await openQuestion();
  await app.user.click(await screen.findByRole('tab', { name: 'Whole draft' }));
  await screen.findByText(OBEY);
  return app;
}

test('quotes what is selected in the draft', async () => {
  const { user, quotes } = await openWholeDraft();
  const button = screen.getByRole('button', { name: 'Quote the selection' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await select(OBEY, 12, 21);
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  await user.click(button);
  expect(quotes()).toMatchObject([{ quote: 'obedience', source: { start: 12, end: 21 } }]);
});

test('joins a selection over two passages into one quote', async () => {
  const { user, quotes } = await openWholeDraft();
  const from = screen.getByText(OBEY).firstChild;
  const to = screen.getByText(SPEAK).firstChild;
  if (!from || !to) throw new Error('The passages have no text.');
  act(() => document.getSelection()?.setBaseAndExtent(from, 12, to, 8));
  document.dispatchEvent(new Event('selectionchange'));
  const button = screen.getByRole('button', { name: 'Quote the selection' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  await user.click(button);
  expect(quotes()[0]).toMatchObject({
    quote: 'obedience and a good attitude.\nA module',
    source: { passage: 1, start: 12 },
  });
});

test('goes from passage to passage by keyboard and quotes with Enter', async () => {
  const { user, quotes } = await openWholeDraft();
  act(() => screen.getByRole('group', { name: /^Text of the draft/ }).focus());
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByText(OBEY)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(quotes()).toMatchObject([{ quote: OBEY }]);
});

test('leaves the question in place when arrows select words', async () => {
  const { user } = await openWholeDraft();
  act(() => screen.getByText(OBEY).focus());
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(screen.getByRole('radio', { name: /^1 / })).toBeChecked();
  expect(window.location.hash).toMatch(/PD8$/);
});

test('shows a found passage in the whole draft', async () => {
  const { user } = await openQuestion();
  await user.click(
    await (await panel()).findByRole('button', { name: /^Read around it: .*paragraph 2$/ }),
  );
  expect(screen.getByRole('tab', { name: 'Whole draft' })).toHaveAttribute('aria-selected', 'true');
  await waitFor(() => expect(document.activeElement).toHaveTextContent(SPEAK));
});

test('goes from tab to tab with the arrow keys', async () => {
  const { user } = await openQuestion();
  const tab = await screen.findByRole('tab', { name: /^For this question/ });
  act(() => tab.focus());
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Whole draft' })).toHaveFocus();
  expect(window.location.hash).toMatch(/PD8$/);
});

test('closes the draft, remembers it, and opens it again', async () => {
  const { user } = await openQuestion();
  await user.click(await screen.findByRole('button', { name: 'Close the draft' }));
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(localStorage.getItem('assumption-check:draft-beside')).toBe('closed');
  const open = await screen.findByRole('button', { name: 'Look in the draft (2)' });
  await waitFor(() => expect(open).toHaveFocus());
  await user.click(open);
  expect(await screen.findByRole('complementary', { name: 'The draft' })).toBeVisible();
});

test('opens over the question on a phone and gives the focus back', async () => {
  const query = { matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  vi.stubGlobal('matchMedia', () => query);
  const { user } = await openQuestion();
  const open = await screen.findByRole('button', { name: 'Look in the draft (2)' });
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  await user.click(open);
  const sheet = within(await screen.findByRole('dialog', { name: 'The draft' }));
  await user.click(await sheet.findByRole('button', { name: /^Quote this: .*paragraph 1$/ }));
  await user.click(sheet.getByRole('button', { name: 'Close the draft' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(open).toHaveFocus();
});

test('is not drawn again when an answer is given', async () => {
  const { user } = await openQuestion();
  await firstQuote();
  const side = await screen.findByRole('tabpanel', { name: /^For this question/ });
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(side, { subtree: true, childList: true, attributes: true, characterData: true });
  await user.click(screen.getByRole('radio', { name: /^3 / }));
  expect(screen.getByRole('radio', { name: /^3 / })).toBeChecked();
  expect(changes).toEqual([]);
});

test('asks which of two opposite passages holds', async () => {
  const candidates = [obey, found(2, 'better', [36, 44])];
  const { user, quotes } = await openQuestion({ candidates });
  const name = 'The draft says both. Which one holds?';
  const both = within(await screen.findByRole('region', { name }));
  expect(both.getAllByRole('listitem')).toHaveLength(2);
  await user.click(both.getByRole('button', { name: /^Quote this: .*paragraph 2$/ }));
  expect(quotes()).toMatchObject([{ quote: SPEAK }]);
});

const quoted = (quote: string): Passage => ({
  id: 'quote-1',
  quote,
  place: 'page 9',
  source: { documentId: 'document-1', passage: 1, start: 0, end: quote.length },
});

const state = () => screen.findByRole('group', { name: 'Passage 1 in the draft' });

test('shows where a quote stands in the draft', async () => {
  const { user } = await openQuestion({ passages: [quoted(OBEY)] });
  expect(await state()).toHaveTextContent(/In the draft: .*1/);
  await user.click(within(await state()).getByRole('button', { name: 'Show in the draft' }));
  await waitFor(() => expect(document.activeElement).toHaveTextContent(OBEY));
});

test('follows a quote to its place in a new version', async () => {
  const followed = takenBefore(OBEY, 0);
  const source = followed.source && { ...followed.source, place: followed.place };
  const documents = [documentOf(passagesOf(['# Training', SPEAK, OBEY]))];
  const { quotes } = await openQuestion({ documents, passages: [{ ...followed, source }] });
  const field = screen.getByRole('textbox', { name: 'Page or section' });
  await waitFor(() => expect(field).toHaveValue('page 1, Training, paragraph 2'));
  fireEvent.change(field, { target: { value: 'chapter two' } });
  expect(field).toHaveValue('chapter two');
  expect(quotes()).toMatchObject([{ place: 'chapter two' }]);
});

test('leaves a place that a person wrote', async () => {
  await openQuestion({ passages: [quoted(OBEY)] });
  expect(await state()).toHaveTextContent(/In the draft: .*1/);
  expect(screen.getByRole('textbox', { name: 'Page or section' })).toHaveValue('page 9');
});

const OLD = 'Women learn obedience and a very good attitude.';

test('shows what changed in a quote and takes the new wording', async () => {
  const { user, quotes } = await openQuestion({ passages: [quoted(OLD)] });
  expect(await state()).toHaveTextContent(/^≈ The wording changed: .*removed: very/);
  await user.click(within(await state()).getByRole('button', { name: 'Take the new wording' }));
  expect(quotes()).toMatchObject([{ id: 'quote-1', quote: OBEY, source: { passage: 1 } }]);
  await waitFor(async () => expect(await state()).toHaveTextContent(/In the draft/));
  expect(screen.getByRole('textbox', { name: 'Passage 1' })).toHaveFocus();
});

test('keeps the old wording of a quote', async () => {
  const { user, quotes } = await openQuestion({ passages: [quoted(OLD)] });
  await user.click(within(await state()).getByRole('button', { name: 'Keep' }));
  expect(await state()).toHaveTextContent('You keep your wording.');
  expect(quotes()).toMatchObject([{ quote: OLD, keptBeside: expect.any(String) as string }]);
});

test('says that a quote is not in the draft any more', async () => {
  await openQuestion({ passages: [quoted('Banks issue cheaper loans for tractors.')] });
  expect(await state()).toHaveTextContent('Not in the draft any more');
});

test('names the nearest passage of a quote of which little is left', async () => {
  const other = 'The ministry inspects all recruitment agencies twice before they leave.';
  const text = passagesOf(['# Training', 'Employers pay for the journey.', other]);
  const quote = 'Women are trained in housekeeping by the agencies before they leave.';
  await openQuestion({ documents: [documentOf(text)], passages: [quoted(quote)] });
  expect(await state()).toHaveTextContent(
    /Not in the draft any more.*Nearest passage: .*paragraph 2 Show in the draft$/,
  );
});

test('shows the new text below the old one where most words differ', async () => {
  const before = 'Returned migrants share their experience with women who plan to leave.';
  const after = 'Women who plan to leave hear from returned migrants about their experience.';
  const documents = [documentOf(passagesOf(['# Training', after]))];
  await openQuestion({ documents, passages: [quoted(before)] });
  const change = within(await state());
  expect(change.getByRole('deletion')).toHaveTextContent(`removed: ${before}`);
  expect(change.getByRole('insertion')).toHaveTextContent(`added: ${after}`);
});
