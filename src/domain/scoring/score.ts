import type { Band, Counts, DimensionResult, GroupScore } from './result.ts';

const TOP_LEVEL = 4;

/** Implements M11: the band of a score between 0 and 1. */
export function bandOf(score: number): Band {
  if (score < 0.25) return 'conventional';
  if (score < 0.5) return 'mostly-conventional';
  if (score < 0.75) return 'mostly-better';
  return 'better';
}

/**
 * Implements M7, M8 and M9 for a section or part. Takes the group's dimensions, in any order.
 * No rated dimension gives score null, which is not zero; nothing applicable gives no range either.
 */
export function scoreGroup(id: string, dimensions: readonly DimensionResult[]): GroupScore {
  const levels = dimensions.flatMap(({ state }) => (typeof state === 'number' ? [state] : []));
  const open = dimensions.filter(({ state }) => isOpen(state)).length;
  const notApplicable = dimensions.filter(({ state }) => state === 'not-applicable').length;
  const rated = levels.length;
  const applicable = rated + open;
  const sum = levels.reduce<number>((total, level) => total + level, 0);
  const score = rated === 0 ? null : sum / (TOP_LEVEL * rated);
  const isComplete = rated > 0 && rated * 4 >= applicable * 3;
  return {
    id,
    inScope: applicable + notApplicable,
    notApplicable,
    applicable,
    rated,
    open,
    score,
    low: applicable === 0 ? null : sum / (TOP_LEVEL * applicable),
    high: applicable === 0 ? null : (sum + TOP_LEVEL * open) / (TOP_LEVEL * applicable),
    isComplete,
    band: score !== null && isComplete ? bandOf(score) : null,
  };
}

/** In scope, applicable, and without a level (M8). */
function isOpen(state: DimensionResult['state']): boolean {
  return state === 'not-stated' || state === 'unanswered';
}

/** Implements M10: how many dimensions stand at each level and in each other state. */
export function countStates(dimensions: readonly DimensionResult[]): Counts {
  const count = (wanted: DimensionResult['state']) =>
    dimensions.filter(({ state }) => state === wanted).length;
  const outOfScope = count('out-of-scope');
  return {
    levels: [count(0), count(1), count(2), count(3), count(4)],
    notStated: count('not-stated'),
    notApplicable: count('not-applicable'),
    unanswered: count('unanswered'),
    outOfScope,
    inScope: dimensions.length - outOfScope,
    total: dimensions.length,
  };
}
