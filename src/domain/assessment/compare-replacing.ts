import type { Answer, Assessment } from './assessment.ts';
import {
  listChangedActions,
  listChangedParts,
  type FileComparison,
  type DifferentAnswer,
} from './compare-assessments.ts';
import { answerKey } from './merge-answers.ts';
import { isSame } from './records.ts';

/**
 * Says what would change if the assessment here became as it is in the file, before anything is changed. `onlyHere` is
 * what would go, and `actions` has the steps of the plan that would go too.
 */
export function compareReplacing(here: Assessment, file: Assessment): FileComparison {
  const own = new Map(here.answers.map((answer) => [answerKey(answer), answer]));
  const others = new Set(file.answers.map(answerKey));
  const pairs = file.answers.flatMap((answer) => {
    const before = own.get(answerKey(answer));
    return before && !isSame(before, answer) ? [{ here: before, file: answer }] : [];
  });
  const kept = new Set(file.actions.map(({ id }) => id));
  return {
    isNothingNew: isSame(here, file),
    added: file.answers.filter((answer) => !own.has(answerKey(answer))),
    different: pairs.filter(saysAnother).map(standByFile),
    extended: pairs.filter((pair) => !saysAnother(pair)).map((pair) => pair.file),
    onlyHere: here.answers.filter((answer) => !others.has(answerKey(answer))),
    actions: [
      ...listChangedActions(here.actions, file.actions),
      ...here.actions.filter(({ id }) => !kept.has(id)),
    ],
    others: listChangedParts(here, file),
    kept: [],
  };
}

type Pair = { readonly here: Answer; readonly file: Answer };

function saysAnother({ here, file }: Pair): boolean {
  return !isSame(here.position, file.position) || here.note !== file.note;
}

function standByFile(pair: Pair): DifferentAnswer {
  return { ...pair, stands: 'file' };
}
