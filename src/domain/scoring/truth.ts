import type { Condition } from '../rubric/condition.ts';
import { UNKNOWN, type Level, type Rubric } from '../rubric/rubric.ts';

type Truth = 'true' | 'false' | 'unknown';

/** What a condition still waits for: the leaf answers that would decide it. */
export type Waiting =
  | { readonly kind: 'dimension'; readonly id: string; readonly state: 'not-stated' | 'unanswered' }
  | { readonly kind: 'context'; readonly id: string };

export type Verdict = { readonly truth: Truth; readonly waiting: readonly Waiting[] };

/** The state of a dimension as conditions see it. */
export type DimensionState =
  Level | 'not-stated' | 'not-applicable' | 'unanswered' | 'out-of-scope';

/** Everything a condition can look at. */
export type Facts = {
  readonly stateOf: (dimensionId: string) => DimensionState;
  readonly contextOf: (variable: string) => readonly string[] | undefined;
  readonly hasActivity: (activityId: string) => boolean;
  readonly tension: (tensionId: string) => Condition | undefined;
};

/** Facts from what is known of dimensions, questions about the programme and activities. */
export function createFacts(
  rubric: Rubric,
  known: Pick<Facts, 'contextOf'> & {
    readonly dimensions: readonly { readonly id: string; readonly state: DimensionState }[];
    readonly activities: readonly string[];
  },
): Facts {
  const states = new Map(known.dimensions.map(({ id, state }) => [id, state]));
  const tensions = new Map(rubric.tensions.map(({ id, when }) => [id, when]));
  return {
    stateOf: (id) => states.get(id) ?? 'out-of-scope',
    contextOf: known.contextOf,
    hasActivity: (id) => known.activities.includes(id),
    tension: (id) => tensions.get(id),
  };
}

const TRUE: Verdict = { truth: 'true', waiting: [] };
const FALSE: Verdict = { truth: 'false', waiting: [] };

function decide(truth: boolean): Verdict {
  return truth ? TRUE : FALSE;
}

/**
 * Implements M14: evaluates a condition in three values. A level that is not stated or not answered is unknown,
 * so a rule never accuses on silence; one that does not apply or is out of scope is false.
 * Expects no cycle among tensions (`checkRubric` refuses them).
 */
export function evaluateCondition(condition: Condition, facts: Facts): Verdict {
  if ('always' in condition) return TRUE;
  if ('all' in condition) return evaluateAll(condition.all, facts);
  if ('any' in condition) return evaluateAny(condition.any, facts);
  if ('not' in condition) return negate(evaluateCondition(condition.not, facts));
  if ('every' in condition) return evaluateEvery(condition, facts);
  if ('some' in condition) return evaluateSome(condition, facts);
  if ('level' in condition) return evaluateLevel(condition, facts);
  if ('context' in condition) return evaluateContext(condition, facts);
  if ('activity' in condition) return decide(facts.hasActivity(condition.activity));
  const other = facts.tension(condition.tension);
  return other ? evaluateCondition(other, facts) : FALSE;
}

function evaluateAll(conditions: readonly Condition[], facts: Facts): Verdict {
  const verdicts = conditions.map((condition) => evaluateCondition(condition, facts));
  if (verdicts.some(({ truth }) => truth === 'false')) return FALSE;
  return joinUnknown(verdicts) ?? TRUE;
}

function evaluateAny(conditions: readonly Condition[], facts: Facts): Verdict {
  const verdicts = conditions.map((condition) => evaluateCondition(condition, facts));
  if (verdicts.some(({ truth }) => truth === 'true')) return TRUE;
  return joinUnknown(verdicts) ?? FALSE;
}

/** The unknown verdicts as one; undefined when there are none. */
function joinUnknown(verdicts: readonly Verdict[]): Verdict | undefined {
  const unknown = verdicts.filter(({ truth }) => truth === 'unknown');
  if (unknown.length === 0) return undefined;
  return { truth: 'unknown', waiting: unknown.flatMap(({ waiting }) => waiting) };
}

function negate(verdict: Verdict): Verdict {
  if (verdict.truth === 'unknown') return verdict;
  return decide(verdict.truth === 'false');
}

function evaluateLevel(
  condition: { level: string } & ({ atMost: number } | { atLeast: number }),
  facts: Facts,
): Verdict {
  const state = facts.stateOf(condition.level);
  if (typeof state === 'number') {
    return decide('atMost' in condition ? state <= condition.atMost : state >= condition.atLeast);
  }
  return waitFor(condition.level, state) ?? FALSE;
}

/** Unknown for a dimension that is open; undefined for one that does not count. */
function waitFor(id: string, state: DimensionState): Verdict | undefined {
  if (state !== 'not-stated' && state !== 'unanswered') return undefined;
  return { truth: 'unknown', waiting: [{ kind: 'dimension', id, state }] };
}

type Group = { atMost: number };

function sortGroup(ids: readonly string[], group: Group, facts: Facts) {
  const states = ids.map((id) => ({ id, state: facts.stateOf(id) }));
  const rated = states.filter(({ state }) => typeof state === 'number');
  const open = states.flatMap(({ id, state }) => waitFor(id, state) ?? []);
  const low = rated.filter(({ state }) => typeof state === 'number' && state <= group.atMost);
  return { rated: rated.length, low: low.length, open };
}

function evaluateEvery(
  condition: { every: string[]; atMost: number; applying: number },
  facts: Facts,
): Verdict {
  const { rated, low, open } = sortGroup(condition.every, condition, facts);
  if (low < rated || rated + open.length < condition.applying) return FALSE;
  return joinUnknown(open) ?? TRUE;
}

function evaluateSome(
  condition: { some: string[]; atMost: number; count: number },
  facts: Facts,
): Verdict {
  const { low, open } = sortGroup(condition.some, condition, facts);
  if (low >= condition.count) return TRUE;
  if (low + open.length < condition.count) return FALSE;
  return joinUnknown(open) ?? FALSE;
}

function evaluateContext(
  condition: { context: string } & ({ is: string[] } | { only: string[] }),
  facts: Facts,
): Verdict {
  const values = facts.contextOf(condition.context);
  const waiting: Verdict = {
    truth: 'unknown',
    waiting: [{ kind: 'context', id: condition.context }],
  };
  if (!values) return waiting;
  if ('is' in condition && values.some((value) => condition.is.includes(value))) return TRUE;
  if (values.includes(UNKNOWN)) return waiting;
  return 'only' in condition
    ? decide(values.every((value) => condition.only.includes(value)))
    : FALSE;
}
