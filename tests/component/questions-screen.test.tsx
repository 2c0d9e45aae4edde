// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../src/domain/assessment/assessment.ts';
import { noteDimension } from '../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../src/domain/assessment/records.ts';
import { formatMoment } from '../../src/i18n/formats.ts';
import { answers, ASSESSOR, assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { dimension, rubricOf } from '../builders/small-rubric.ts';
import { renderApp } from './render-app.tsx';

afterEach(() => localStorage.clear());

type Start = {
  given?: Readonly<Record<string, Given>>;
  change?: Partial<Assessment>;
  languageTag?: string;
};

/** Opens a question of a programme that trains before departure. */
async function openQuestion(dimension: string, { given = {}, change, languageTag }: Start = {}) {
  const assessment = assessmentWith(given, { activities: ['PDT'], ...change });
  const path = `/assessment/assessment-1/questions${dimension && `/${dimension}`}`;
  const app = await renderApp({ path, assessment, ...(languageTag && { languageTag }) });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, answerTo: (id: string) => readAnswer(app.store, id) };
}

type Store = Awaited<ReturnType<typeof renderApp>>['store'];

function readAnswer(store: Store, dimension: string): Answer | undefined {
  const { opening } = store.getState();
  if (opening.kind !== 'open') return undefined;
  return opening.open.assessment.answers.find(({ dimensionId }) => dimensionId === dimension);
}

const level = (name: RegExp) => screen.getByRole('radio', { name });
const question = (name: RegExp) => screen.findByRole('heading', { level: 1, name });
const listedRow = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'All questions' })).getByRole('link', { name });

test('goes to the first question without an answer', async () => {
  await openQuestion('', { given: { PP2: 4, RG5: 1 } });
  expect(await question(/^Can the people who take part change/)).toBeVisible();
});

test('asks with both poles, seven answers and the words of the level', async () => {
  await openQuestion('PD8');
  expect(screen.getByRole('heading', { name: 'Conventional practice' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Better practice' })).toBeVisible();
  const group = screen.getByRole('group', { name: 'What does the draft show?' });
  expect(within(group).getAllByRole('radio')).toHaveLength(7);
  expect(level(/^4 Better practice$/)).toHaveAccessibleDescription(/Empowerment is the stated aim/);
});

test('keeps a chosen level and shows it in the list', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.click(level(/^3 /));
  expect(level(/^3 /)).toBeChecked();
  expect(answerTo('PD8')?.position).toEqual({ kind: 'level', level: 3 });
  await waitFor(() => expect(listedRow(/^PD8 Aim of the training ?, level 3/)).toBeVisible());
});

test('counts the answers of a section', async () => {
  await openQuestion('PD8', { given: { PD1: 0, PD2: 'not-stated', PD3: { notApplicable: '' } } });
  expect(screen.getByText('2 of 12 answered')).toBeInTheDocument();
});

test('explains silence in the words of the question', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.click(level(/The draft does not say/));
  expect(level(/The draft does not say/)).toHaveAccessibleDescription(/when a course is planned/);
  expect(answerTo('PD8')?.position).toEqual({ kind: 'not-stated' });
});

test('counts “does not apply” only with a reason', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.click(level(/Does not apply/));
  const reason = screen.getByRole('textbox', { name: 'Why does it not apply?' });
  expect(reason).toBeRequired();
  expect(reason).toHaveAccessibleDescription(/counts only with a reason/);
  expect(listedRow(/^PD8 .*, Not answered yet/)).toBeInTheDocument();
  await user.type(reason, 'Only officials are trained');
  expect(reason).not.toHaveAccessibleDescription(/counts only/);
  expect(answerTo('PD8')?.position).toMatchObject({ reason: 'Only officials are trained' });
  expect(listedRow(/^PD8 .*, Does not apply/)).toBeInTheDocument();
});

test('takes an answer back', async () => {
  const { user, answerTo } = await openQuestion('PD8', { given: { PD8: 2 } });
  await user.click(screen.getByRole('button', { name: 'Take the answer back' }));
  expect(level(/^2 /)).not.toBeChecked();
  expect(answerTo('PD8')?.position).toBeNull();
});

test('undoes an answer, and a whole typed note in one step', async () => {
  const { user } = await openQuestion('PD8');
  await user.click(level(/^1 /));
  const note = screen.getByRole('textbox', { name: 'Note' });
  await user.type(note, 'Ask Meena');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(note).toHaveValue('');
  expect(level(/^1 /)).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(level(/^1 /)).not.toBeChecked();
});

test('says calmly that a level may cause harm, without moving the focus', async () => {
  const { user } = await openQuestion('PD8');
  await user.click(level(/^1 /));
  expect(await screen.findByText('This may cause harm')).toBeVisible();
  expect(screen.getByText(/It is critical when recruiters run the course/)).toBeVisible();
  expect(level(/^1 /)).toHaveFocus();
  await user.click(level(/^2 /));
  await waitFor(() => expect(screen.queryByText(/may cause harm/)).not.toBeInTheDocument());
});

test('speaks of a stated harm in softer words at level 2', async () => {
  await openQuestion('RG2', { given: { RG2: 2 }, change: { activities: ['OUT'] } });
  expect(screen.getByText('A part of this may cause harm')).toBeVisible();
});

test('adds, changes and removes a passage', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  const add = screen.getByRole('button', { name: 'Add a passage' });
  await user.click(add);
  expect(screen.getByRole('textbox', { name: 'Passage 1' })).toHaveFocus();
  await user.keyboard('Women practise refusing 3 orders');
  await user.type(screen.getByRole('textbox', { name: 'Page or section' }), 'p. 12');
  expect(answerTo('PD8')?.passages).toMatchObject([
    { quote: 'Women practise refusing 3 orders', place: 'p. 12' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Remove passage 1' }));
  expect(answerTo('PD8')?.passages).toEqual([]);
  expect(add).toHaveFocus();
});

test('asks for the passage behind a high level until there is one', async () => {
  const { user } = await openQuestion('PD8', { given: { PD8: 4 } });
  expect(screen.getByText(/^Claimed, not shown/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add a passage' }));
  await user.keyboard('“Women practise refusing”');
  expect(screen.queryByText(/^Claimed, not shown/)).not.toBeInTheDocument();
});

const chapter = 'A very long paragraph. '.repeat(5_000);

test('keeps a chapter that is pasted into the note', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await user.paste(chapter);
  await user.tab();
  expect(answerTo('PD8')?.note).toBe(chapter);
});

test('says “saved” of a long note only when it is', async () => {
  const { store } = await openQuestion('PD8');
  const note = screen.getByRole('textbox', { name: 'Note' });
  fireEvent.change(note, { target: { value: chapter } });
  expect(screen.getByText('Saving…')).toBeVisible();
  await act(() => store.actions.flush());
  expect(screen.getByText('Saved on this device')).toBeVisible();
});

test('keeps both notes when another window writes while a long one is typed', async () => {
  const { store, storage } = await openQuestion('PD8');
  const before = await storage.load('assessment-1');
  const note = screen.getByRole('textbox', { name: 'Note' });
  fireEvent.change(note, { target: { value: chapter } });
  if (before.kind !== 'ok') throw new Error('Nothing is stored.');
  const where = { assessorId: ASSESSOR, dimensionId: 'PD8', now: NOW };
  const theirs = noteDimension(before.assessment, { ...where, note: 'An hour of work' });
  await storage.commit('assessment-1', diffRecords(before.assessment, theirs), undefined);
  await act(() => store.actions.flush());
  const kept = JSON.stringify(await storage.load('assessment-1'));
  expect(kept).toContain('An hour of work');
  expect(kept).toContain(chapter);
});

test('says while a note is typed that another window wrote one', async () => {
  const { store, storage, user } = await openQuestion('PD8');
  const before = await storage.load('assessment-1');
  if (before.kind !== 'ok') throw new Error('Nothing is stored.');
  const where = { assessorId: ASSESSOR, dimensionId: 'PD8', now: NOW };
  const theirs = noteDimension(before.assessment, { ...where, note: 'An hour of work' });
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await storage.commit('assessment-1', diffRecords(before.assessment, theirs), undefined);
  await user.keyboard('Mine');
  await act(() => store.actions.flush());
  await waitFor(() => expect(said().join()).toContain('Both are kept at the top of the question.'));
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
});

test('says nothing of two answers to one who arrives', async () => {
  await openQuestion('PD8', inTwoWindows);
  await screen.findByRole('region', { name: 'Two answers are kept here' });
  expect(said().join()).not.toContain('Both are kept');
});

test('names the levels by their number, whatever their order in the rubric', async () => {
  const small = rubricOf({ XX: [dimension('XX1')] });
  const rubric = { ...small, levels: small.levels.toReversed() };
  const assessment = assessmentWith({ XX1: 1 });
  await renderApp({ path: '/assessment/assessment-1/questions/XX1', assessment, rubric });
  expect(await screen.findByRole('radio', { name: '1 Name 1' })).toBeChecked();
  expect(screen.getByText('Level 1: Name 1')).toBeVisible();
});

test('uses the adapted wording when men take part', async () => {
  const context = [{ variable: 'participants', values: ['both'] }];
  await openQuestion('PD8', { change: { context } });
  expect(await question(/^Is the aim that workers can speak up/)).toBeVisible();
  expect(screen.getByText('adapted wording')).toBeVisible();
});

test('keeps the wording for women when women take part', async () => {
  await openQuestion('PD8');
  expect(await question(/^Is the aim that women can speak up/)).toBeVisible();
  expect(screen.queryByText('adapted wording')).not.toBeInTheDocument();
});

test('names the parts of which the weakest decides', async () => {
  await openQuestion('PD7');
  expect(screen.getByText(/^Rate the weakest part/)).toBeVisible();
  expect(screen.getByText('Who runs the course on the ground')).toBeVisible();
});

const inTwoWindows: Start = {
  given: {
    PD8: {
      position: { kind: 'level', level: 1 },
      alternatives: [
        { position: { kind: 'level', level: 3 }, note: 'Page 4 says so', updatedAt: NOW },
      ],
    },
  },
};

test('shows both answers of two windows and takes the other one', async () => {
  const { user, answerTo } = await openQuestion('PD8', inTwoWindows);
  const notice = screen.getByRole('region', { name: 'Two answers are kept here' });
  expect(notice).toHaveTextContent('Level 1: Conventional, with corrections');
  expect(notice).toHaveTextContent('Level 3: Mostly better practicePage 4 says so');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect(level(/^3 /)).toBeChecked();
  expect(answerTo('PD8')).toMatchObject({ note: 'Page 4 says so', alternatives: [] });
  expect(notice).not.toBeInTheDocument();
});

test('says of each of two answers when it was written', async () => {
  const earlier = {
    position: { kind: 'not-stated' },
    note: '',
    updatedAt: '2026-11-20T09:30:00Z',
  } as const;
  await openQuestion('PD8', {
    given: { PD8: { position: { kind: 'level', level: 1 }, alternatives: [earlier] } },
  });
  const notice = await screen.findByRole('region', { name: 'Two answers are kept here' });
  expect(notice).toHaveTextContent(`Written ${formatMoment(NOW, 'en')}`);
  expect(notice).toHaveTextContent(`Written ${formatMoment(earlier.updatedAt, 'en')}`);
});

test('marks a question with two answers in the list, until one is chosen', async () => {
  const { user } = await openQuestion('PD8', inTwoWindows);
  expect(listedRow(/^PD8 /)).toHaveTextContent('two answers');
  expect(listedRow(/^PD7 /)).not.toHaveTextContent('two answers');
  await user.click(screen.getByRole('button', { name: 'Keep the answer shown' }));
  await waitFor(() => expect(listedRow(/^PD8 /)).not.toHaveTextContent('two answers'));
});

test('keeps the answer shown when a person settles for it', async () => {
  const { user, answerTo } = await openQuestion('PD8', inTwoWindows);
  await user.click(screen.getByRole('button', { name: 'Keep the answer shown' }));
  expect(answerTo('PD8')).toMatchObject({
    position: { kind: 'level', level: 1 },
    alternatives: [],
  });
});

test('puts the focus on the answer that a person settled for', async () => {
  const { user } = await openQuestion('PD8', inTwoWindows);
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect(level(/^3 /)).toHaveFocus();
});

test('puts the focus on the question when the settled answer is none', async () => {
  const other = { position: null, note: 'Page 4 says so', updatedAt: NOW };
  await openQuestion('PD8', { given: { PD8: { position: null, alternatives: [other] } } });
  act(() => screen.getByRole('button', { name: 'Use this one' }).click());
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test.each([
  ['0', { kind: 'level', level: 0 }],
  ['4', { kind: 'level', level: 4 }],
  ['s', { kind: 'not-stated' }],
  ['S', { kind: 'not-stated' }],
])('answers with the key %s', async (key, position) => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.keyboard(key);
  expect(answerTo('PD8')?.position).toEqual(position);
});

/** What a screen reader would find in the live regions now. */
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

test('says aloud what a key answered', async () => {
  const { user } = await openQuestion('PD8');
  await user.keyboard('2');
  expect(said()).toContain('Level 2: Mixed or partial');
});

test.each(['n', 'p'])('says nothing of an answer after going on with %s', async (key) => {
  const { user } = await openQuestion('PD8');
  await user.keyboard(`2${key}`);
  await waitFor(() => expect(screen.queryByText('PD8', { selector: '.question-code' })).toBeNull());
  expect(said().join('')).not.toContain('Level 2');
});

test('says nothing of an answer that was changed since', async () => {
  const { user } = await openQuestion('PD8');
  await user.keyboard('2');
  await user.click(level(/^3 /));
  expect(said().join('')).not.toContain('Level');
});

test('says aloud that X wants a reason', async () => {
  const { user } = await openQuestion('PD8');
  await user.keyboard('x');
  expect(said()).toContain(
    'Does not apply. It counts only with a reason. Press R to write the reason.',
  );
});

test('goes on with N after X, and the reason is still owed', async () => {
  const { user, answerTo } = await openQuestion('PD7');
  await user.keyboard('xn2');
  expect(await question(/^Is the aim that women/)).toHaveFocus();
  expect(answerTo('PD7')?.position).toEqual({ kind: 'not-applicable', reason: '' });
  expect(answerTo('PD8')?.position).toEqual({ kind: 'level', level: 2 });
});

test('goes to the note with the key R where no reason is asked for', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.keyboard('2rNo session is planned.');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  expect(answerTo('PD8')?.note).toBe('No session is planned.');
});

test('goes to the reason with the key R', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.keyboard('xr');
  expect(screen.getByRole('textbox', { name: 'Why does it not apply?' })).toHaveFocus();
  await user.keyboard('no 2 courses');
  expect(answerTo('PD8')?.position).toEqual({ kind: 'not-applicable', reason: 'no 2 courses' });
});

test('keeps a written reason when X is pressed again', async () => {
  const { user, answerTo } = await openQuestion('PD8', { given: { PD8: { notApplicable: 'No' } } });
  await user.keyboard('x');
  expect(answerTo('PD8')?.position).toEqual({ kind: 'not-applicable', reason: 'No' });
});

test.each(['n', '{ArrowRight}', '{Enter}'])('goes on with the key %s', async (key) => {
  const { user } = await openQuestion('PD7');
  await user.keyboard(key);
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test.each(['p', '{ArrowLeft}'])('goes back with the key %s', async (key) => {
  const { user } = await openQuestion('PD9');
  await user.keyboard(key);
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test('mirrors the arrows when the page runs from right to left', async () => {
  const { user } = await openQuestion('PD7', { languageTag: 'ar-XB' });
  await user.keyboard('{ArrowLeft}');
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test('leaves the arrows to the answers while one has the focus, and goes on with Enter', async () => {
  const { user, answerTo } = await openQuestion('PD7');
  await user.click(level(/^1 /));
  await user.keyboard('{ArrowRight}');
  expect(answerTo('PD7')?.position).toEqual({ kind: 'level', level: 2 });
  await user.keyboard('{Enter}');
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test('takes no key from a person who is typing', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), '2 sxnp?{Enter}{ArrowRight}');
  expect(answerTo('PD8')).toMatchObject({ position: null, note: '2 sxnp?\n' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('takes no key while a dialog is open', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  await user.keyboard('2');
  expect(answerTo('PD8')).toBeUndefined();
});

test('the list of keys begins at its title, which a low window would scroll away', async () => {
  const { user } = await openQuestion('PD8');
  await user.keyboard('?');
  expect(await screen.findByRole('heading', { name: 'Keys' })).toHaveFocus();
});

test('leaves shortcuts of the browser alone', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.keyboard('{Control>}2s{/Control}');
  expect(answerTo('PD8')).toBeUndefined();
});

test('lets a person switch single keys off', async () => {
  const { user, answerTo } = await openQuestion('PD8');
  await user.click(screen.getByRole('button', { name: 'Keys' }));
  await user.click(screen.getByRole('checkbox', { name: /^Use single letters/ }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('2');
  fireEvent.keyDown(document.body, { key: 'ArrowDown', code: 'Numpad2' });
  expect(answerTo('PD8')).toBeUndefined();
});

test('skips what is out of scope and ends with the results', async () => {
  const { user } = await openQuestion('PD12');
  await user.click(screen.getByRole('button', { name: 'Next question' }));
  expect(await screen.findByText('VO3', { selector: '.question-code' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Next question' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See the results' })).toHaveAttribute(
    'href',
    '#/assessment/assessment-1/results',
  );
});

test('leads to the next question without an answer', async () => {
  const { user } = await openQuestion('PD6', { given: { PD7: 1 } });
  await user.click(screen.getByRole('link', { name: 'Next unanswered' }));
  expect(await question(/^Is the aim that women/)).toHaveFocus();
});

test('opens any question from the list in a dialog and closes it', async () => {
  const { user } = await openQuestion('PD6');
  await user.click(screen.getByRole('button', { name: 'All questions' }));
  const dialog = await screen.findByRole('dialog', { name: 'All questions' });
  await user.click(within(dialog).getByRole('link', { name: /^PD8 / }));
  expect(await question(/^Is the aim that women/)).toHaveFocus();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('shows a question out of scope and says that it does not count', async () => {
  const { user, answerTo } = await openQuestion('AS1', { given: { AS1: 3 } });
  expect(screen.getByText('This question is outside the scope.')).toBeVisible();
  expect(level(/^3 /)).toBeChecked();
  await user.click(level(/^4 /));
  expect(answerTo('AS1')?.position).toEqual({ kind: 'level', level: 4 });
});

test('says what is kept of a question that the rubric does not have', async () => {
  await openQuestion('ZZ9', { change: { answers: answers({ ZZ9: 2 }) } });
  expect(await question(/^There is no question ZZ9$/)).toBeVisible();
  expect(screen.getByText('Level 2: Mixed or partial')).toBeVisible();
});

test.each([
  ['First say what the programme does', { activities: [] }],
  [
    'The questions are for programme designs',
    { profile: { title: '', organisation: '', people: '', route: '', kind: 'not-a-design' } },
  ],
] as const)('has nothing to ask: %s', async (title, change) => {
  await openQuestion('', { change });
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to Programme' })).toHaveAttribute(
    'href',
    '#/assessment/assessment-1/programme',
  );
});

test('writes what another window changed into the fields', async () => {
  const { store } = await openQuestion('PD8');
  const written = answers({ PD8: { position: null, note: 'From the other window' } });
  act(() => store.actions.edit((assessment) => ({ ...assessment, answers: written })));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('From the other window'),
  );
});
