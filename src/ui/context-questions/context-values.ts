import {
  contextValues,
  mainAssessor,
  type Assessment,
} from '../../domain/assessment/assessment.ts';
import { UNKNOWN, type ContextVariable, type Rubric } from '../../domain/rubric/rubric.ts';
import { assess } from '../../domain/findings/assess.ts';
import { evaluateCondition, type Facts } from '../../domain/scoring/truth.ts';

/** Values that say something of the whole question, so nothing else goes with them. */
const ALONE: ReadonlySet<string> = new Set([UNKNOWN, 'none_of_these']);

/** Ticks or unticks a value of a question that takes several. */
export function toggleValue(values: readonly string[], value: string): readonly string[] {
  if (values.includes(value)) return values.filter((other) => other !== value);
  if (ALONE.has(value)) return [value];
  return [...values.filter((other) => !ALONE.has(other)), value];
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
  assessment: Assessment,
): readonly ShownQuestion[] {
  const byActivity = listAsked(rubric, assessment);
  const waitedFor = listWaitedFor(rubric, assessment, byActivity);
  return rubric.context.flatMap((variable) => {
    const isAsked = byActivity.has(variable.id) || waitedFor.has(variable.id);
    const isAnswered = contextValues(assessment, variable.id) !== undefined;
    return isAsked || isAnswered ? [{ variable, isKept: !isAsked }] : [];
  });
}

/** Questions that the activities and the other answers bring in. Levels are not known here: undecided, so asked. */
function listAsked(rubric: Rubric, assessment: Assessment): ReadonlySet<string> {
  const tensions = new Map(rubric.tensions.map(({ id, when }) => [id, when]));
  const facts: Facts = {
    stateOf: () => 'unanswered',
    contextOf: (variable) => contextValues(assessment, variable),
    hasActivity: (id) => assessment.activities.includes(id),
    tension: (id) => tensions.get(id),
  };
  const asked = rubric.context.filter(
    ({ ask }) => !ask || evaluateCondition(ask, facts).truth !== 'false',
  );
  return new Set(asked.map(({ id }) => id));
}

/** Questions that a harm or a rule would wait for, if only those in `known` were answered. */
function listWaitedFor(
  rubric: Rubric,
  assessment: Assessment,
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const context = assessment.context.filter(({ variable }) => known.has(variable));
  const result = assess(rubric, { ...assessment, context }, mainAssessor(assessment).id);
  const findings = [...result.harms, ...result.questions.filter(({ isPending }) => !isPending)];
  const waiting = findings.flatMap((finding) => finding.waiting);
  return new Set(waiting.filter(({ kind }) => kind === 'context').map(({ id }) => id));
}
