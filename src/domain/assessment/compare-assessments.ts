import type { Action, Answer, Assessment } from './assessment.ts';
import { answerKey, contradict, sortByAge } from './merge-answers.ts';
import { mergeAssessments } from './merge-assessments.ts';
import { isSame } from './records.ts';
import { createSameSet } from './same-set.ts';

/** Both sides answered, and not the same. */
export type DifferentAnswer = {
  readonly here: Answer;
  readonly file: Answer;
  /** Which of the two stands after joining; the other becomes an alternative. */
  readonly stands: 'here' | 'file';
};

/** What joining a file with the assessment here would do. */
export type FileComparison = {
  readonly isNothingNew: boolean;
  /** Answers that only the file has. */
  readonly added: readonly Answer[];
  readonly different: readonly DifferentAnswer[];
  /** Answers here that get something more: a note, a passage, another value. As they would be. */
  readonly extended: readonly Answer[];
  /** Answers that only this device has; they stay. */
  readonly onlyHere: readonly Answer[];
  /** Steps of the plan that come in. */
  readonly actions: readonly Action[];
  /** Parts beside answers and plan that change. */
  readonly others: readonly OtherPart[];
  /** Parts of which the file says something else, and that stay as they are here. */
  readonly kept: readonly OtherPart[];
};

const OTHER_PARTS = [
  'profile',
  'activities',
  'context',
  'sectionChoices',
  'assessors',
  'agreed',
  'draft',
  'dismissedFlags',
  'toReview',
  'upgrades',
] as const;

export type OtherPart = (typeof OTHER_PARTS)[number];

/** Says what `mergeAssessments(here, file)` would change, before anything is changed. */
export function compareAssessments(here: Assessment, file: Assessment): FileComparison {
  const after = mergeAssessments(here, file);
  const own = new Map(here.answers.map((answer) => [answerKey(answer), answer]));
  const others = new Map(file.answers.map((answer) => [answerKey(answer), answer]));
  const pairs = here.answers.flatMap((answer) => {
    const other = others.get(answerKey(answer));
    return other ? [{ here: answer, file: other }] : [];
  });
  const different = pairs.filter((pair) => contradict(pair.here, pair.file)).map(chooseStanding);
  const contradicted = new Set(different.map((pair) => answerKey(pair.here)));
  const turned = mergeAssessments(file, here);
  return {
    isNothingNew: isSame(here, after),
    added: after.answers.filter((answer) => !own.has(answerKey(answer))),
    different,
    extended: after.answers.filter((answer) => {
      const before = own.get(answerKey(answer));
      return before && !contradicted.has(answerKey(answer)) && !isSame(before, answer);
    }),
    onlyHere: here.answers.filter((answer) => !others.has(answerKey(answer))),
    actions: listChangedActions(here.actions, after.actions),
    others: listChangedParts(here, after),
    // Where it matters which side is here, the sides say different things.
    kept: OTHER_PARTS.filter((part) => !hasSameItems(turned[part], after[part])),
  };
}

function chooseStanding(pair: Pick<DifferentAnswer, 'here' | 'file'>): DifferentAnswer {
  const [newer] = sortByAge(pair.here, pair.file);
  return { ...pair, stands: newer === pair.file ? 'file' : 'here' };
}

/** The steps of the plan that are new, or not as they were. */
export function listChangedActions(
  before: readonly Action[],
  after: readonly Action[],
): readonly Action[] {
  const own = new Map(before.map((action) => [action.id, action]));
  return after.filter((action) => !isSame(own.get(action.id), action));
}

/** The parts beside answers and plan that are not as they were. */
export function listChangedParts(before: Assessment, after: Assessment): readonly OtherPart[] {
  return OTHER_PARTS.filter((part) => !isSame(before[part], after[part]));
}

function hasSameItems(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return isSame(a, b);
  if (a.length !== b.length) return false;
  const others = createSameSet(b);
  return a.every((item) => others.has(item));
}
