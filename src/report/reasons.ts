import type { Condition } from '../domain/rubric/condition.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { createFacts, evaluateCondition, type Facts } from '../domain/scoring/truth.ts';
import type { Report } from './report.ts';

/** Answers that led to a finding: ids of dimensions, of context questions and of activities, each once. */
export type Reasons = {
  readonly dimensions: readonly string[];
  readonly context: readonly string[];
  readonly activities: readonly string[];
};

const NOTHING: Reasons = { dimensions: [], context: [], activities: [] };

/** What the conditions of a rubric can look at, read from a finished report. */
export function readFacts(rubric: Rubric, report: Report): Facts {
  return createFacts(rubric, {
    dimensions: report.result.dimensions,
    contextOf: (variable) => report.context.find((given) => given.variable === variable)?.values,
    activities: report.activities,
  });
}

/**
 * The answers that make a condition hold (M14): every leaf of what must all hold, of alternatives those that do, and the other
 * way round behind a "not". Only answers that were given are reasons, so what is unknown or does not apply is none.
 */
export function listReasons(condition: Condition, facts: Facts): Reasons {
  const found = findReasons(condition, facts, true);
  return {
    dimensions: [...new Set(found.dimensions)],
    context: [...new Set(found.context)],
    activities: [...new Set(found.activities)],
  };
}

/** What makes the condition hold, or, behind a "not", what makes it fail. */
function findReasons(condition: Condition, facts: Facts, holds: boolean): Reasons {
  if ('always' in condition) return NOTHING;
  if ('not' in condition) return findReasons(condition.not, facts, !holds);
  if ('all' in condition) return joinParts(condition.all, facts, holds, holds);
  if ('any' in condition) return joinParts(condition.any, facts, holds, !holds);
  if ('context' in condition) {
    const isGiven = facts.contextOf(condition.context) !== undefined;
    return { ...NOTHING, context: isGiven ? [condition.context] : [] };
  }
  if ('activity' in condition) {
    const isChosen = facts.hasActivity(condition.activity);
    return { ...NOTHING, activities: isChosen ? [condition.activity] : [] };
  }
  if ('tension' in condition) {
    const other = facts.tension(condition.tension);
    return other ? findReasons(other, facts, holds) : NOTHING;
  }
  return { ...NOTHING, dimensions: listLevels(condition, facts, holds) };
}

/** The reasons of all parts where all are needed, otherwise of those that are decided the right way. */
function joinParts(
  parts: readonly Condition[],
  facts: Facts,
  holds: boolean,
  needsAll: boolean,
): Reasons {
  const wanted = holds ? 'true' : 'false';
  const deciding = needsAll
    ? parts
    : parts.filter((part) => evaluateCondition(part, facts).truth === wanted);
  const reasons = deciding.map((part) => findReasons(part, facts, holds));
  return {
    dimensions: reasons.flatMap(({ dimensions }) => dimensions),
    context: reasons.flatMap(({ context }) => context),
    activities: reasons.flatMap(({ activities }) => activities),
  };
}

type OnLevels = Extract<Condition, { level: string } | { every: string[] } | { some: string[] }>;

/** Dimensions with a level that the condition speaks of; of a group those on the side of its mark that decides. */
function listLevels(condition: OnLevels, { stateOf }: Facts, holds: boolean): readonly string[] {
  if ('level' in condition) {
    return typeof stateOf(condition.level) === 'number' ? [condition.level] : [];
  }
  const group = 'every' in condition ? condition.every : condition.some;
  return group.filter((id) => {
    const state = stateOf(id);
    return typeof state === 'number' && state <= condition.atMost === holds;
  });
}
