import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { contextValues } from '../../../domain/assessment/assessment.ts';
import { UNKNOWN, type ContextVariable, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { Result } from '../../../domain/scoring/result.ts';
import { evaluateCondition, type Facts } from '../../../domain/scoring/truth.ts';

/** Values that say something of the whole question, so nothing else goes with them. */
const ALONE: ReadonlySet<string> = new Set([UNKNOWN, 'none_of_these']);

/** Ticks or unticks a value of a question that takes several. */
export function toggleValue(values: readonly string[], value: string): readonly string[] {
  if (values.includes(value)) return values.filter((other) => other !== value);
  if (ALONE.has(value)) return [value];
  return [...values.filter((other) => !ALONE.has(other)), value];
}

type Input = Pick<Assessment, 'activities' | 'context'>;

/** The context questions that a harm or a rule waits for: with them it would be decided. */
export function listWaitedFor(result: Result): ReadonlySet<string> {
  const waiting = [...result.harms, ...result.questions.filter(({ isPending }) => !isPending)];
  const items = waiting.flatMap((finding) => finding.waiting);
  return new Set(items.filter(({ kind }) => kind === 'context').map(({ id }) => id));
}

export type ShownQuestion = {
  readonly variable: ContextVariable;
  /** Answered before, but not asked for the activities chosen now. */
  readonly isKept: boolean;
};

/**
 * The context questions to show. One whose condition is not decided yet is shown: it is better to ask once too often.
 * So is one that a finding waits for, whatever the activities. One that was answered stays, so that nothing that
 * counts is out of sight.
 */
export function listShownQuestions(
  rubric: Rubric,
  assessment: Input,
  waitedFor: ReadonlySet<string>,
): readonly ShownQuestion[] {
  const facts = gatherFacts(rubric, assessment);
  return rubric.context.flatMap((variable) => {
    const isAsked =
      !variable.ask ||
      waitedFor.has(variable.id) ||
      evaluateCondition(variable.ask, facts).truth !== 'false';
    const isAnswered = contextValues(assessment, variable.id) !== undefined;
    return isAsked || isAnswered ? [{ variable, isKept: !isAsked }] : [];
  });
}

/** Levels are not known on this screen: a condition on them counts as undecided. */
function gatherFacts(rubric: Rubric, assessment: Input): Facts {
  const tensions = new Map(rubric.tensions.map(({ id, when }) => [id, when]));
  return {
    stateOf: () => 'unanswered',
    contextOf: (variable) => contextValues(assessment, variable),
    hasActivity: (id) => assessment.activities.includes(id),
    tension: (id) => tensions.get(id),
  };
}
