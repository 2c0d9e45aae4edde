import { UNKNOWN, type ContextVariable } from '../../domain/rubric/rubric.ts';
import { evaluateCondition } from '../../domain/scoring/truth.ts';
import type { Block, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, keepWithNext, paragraph, when } from './parts.ts';

/** The first pages of the score sheet: how to use it, and the programme with its questions as blanks. */
export function composeSheetFront(composition: Composition, count: number): readonly Block[] {
  const { report, say } = composition;
  return [
    paragraph(say('report.sheet-kind'), 'label'),
    heading(1, report.programme.title.trim() || say('report.sheet-untitled'), 'title'),
    heading(2, say('report.sheet-how'), 'how'),
    {
      kind: 'list',
      ordered: true,
      items: [
        say('report.sheet-how-read'),
        say('report.sheet-how-tick', { count }),
        say('report.sheet-how-silent'),
        say('report.sheet-how-reason'),
        say('report.sheet-how-page'),
        say('report.sheet-how-type'),
      ].map((text) => [{ text }]),
    },
    paragraph(say('report.sheet-mirror'), 'notice'),
    heading(2, say('report.sheet-programme'), 'programme'),
    composeFacts(composition),
    ...composeActivities(composition),
    ...composeQuestions(composition),
  ];
}

/** What is known is printed, so that nobody writes it again; the rest is a line. */
function composeFacts({ report, say }: Composition): Block {
  const { title, organisation, people, route, draft } = report.programme;
  const facts: readonly (readonly [string, string])[] = [
    [say('report.title'), title],
    [say('report.organisation'), organisation],
    [say('report.people'), people],
    [say('report.route'), route],
    [say('report.draft'), draft],
    [say('report.assessed-by'), ''],
    [say('report.date'), ''],
  ];
  return {
    kind: 'table',
    look: 'compact',
    widths: [0.24, 0.76],
    head: [],
    rows: facts.map(([name, value]) => [
      header(name),
      value.trim() === '' ? { runs: [], lines: 1 } : cell(value),
    ]),
  };
}

/** Those that were chosen, or all with a box each while none is. */
function composeActivities({ report, rubric, say }: Composition): readonly Block[] {
  const chosen = rubric.activities.filter(({ id }) => report.activities.includes(id));
  return [
    heading(2, say('report.activities'), 'activities'),
    ...(chosen.length > 0
      ? [composePairs(chosen.map(({ label }) => cell(label)))]
      : [
          keepWithNext(paragraph(say('report.sheet-activities'))),
          composePairs(rubric.activities.map(({ label }) => ({ runs: [], boxes: [label] }))),
        ]),
  ];
}

/** Two columns, read row by row. */
function composePairs(cells: readonly TableCell[]): Block {
  const rows = cells.flatMap((first, index) =>
    index % 2 === 0 ? [[first, cells[index + 1] ?? cell('')]] : [],
  );
  return { kind: 'table', look: 'compact', widths: [0.5, 0.5], head: [], rows };
}

function composeQuestions(composition: Composition): readonly Block[] {
  const { say } = composition;
  const questions = listQuestions(composition);
  const isOnText = ({ group }: ContextVariable) => group === 'text';
  return when(questions.length > 0, () => [
    heading(2, say('report.context'), 'context'),
    keepWithNext(paragraph(say('report.sheet-context'))),
    ...composeAnswers(composition, questions.filter((question) => !isOnText(question)), LONG_ANSWERS),
    ...composeAnswers(composition, questions.filter(isOnText), SHORT_ANSWERS),
  ]); // prettier-ignore
}

/** Widths by what needs the room: answers about the setting are many or long, those about the text are yes and no. */
const LONG_ANSWERS = [0.36, 0.64];
const SHORT_ANSWERS = [0.65, 0.35];

function composeAnswers(
  composition: Composition,
  questions: readonly ContextVariable[],
  widths: readonly number[],
): readonly Block[] {
  const { say } = composition;
  return when(questions.length > 0, () => [
    {
      kind: 'table',
      look: 'compact',
      widths,
      head: [say('report.context-question'), say('report.context-answer')],
      rows: questions.map((question) => [
        { runs: [{ text: question.question, bold: false }], header: true },
        { runs: [], boxes: listLabels(composition, question) },
      ]),
    },
  ]);
}

/** Those the activities bring in; all while none is chosen. One that is not decided yet is asked. */
function listQuestions({ report, rubric, facts }: Composition): readonly ContextVariable[] {
  const blank = { ...facts, stateOf: () => 'unanswered' as const };
  return rubric.context.filter(
    ({ ask }) =>
      !ask || report.activities.length === 0 || evaluateCondition(ask, blank).truth !== 'false',
  );
}

/** Every question may be left unknown too, in the words of the screen. */
function listLabels({ say }: Composition, { values }: ContextVariable): readonly string[] {
  const known = values.filter(({ id }) => id !== UNKNOWN).map(({ label }) => label);
  return [...known, say('programme.context.unknown')];
}
