import type { Harm, Level, Rubric, Tension } from '../rubric/rubric.ts';
import { listDimensions } from '../rubric/rubric.ts';
import type {
  DimensionResult,
  GapFinding,
  HarmFinding,
  TensionFinding,
  TensionQuestion,
} from '../scoring/result.ts';
import { evaluateCondition, type Facts, type Verdict, type Waiting } from '../scoring/truth.ts';

/** Implements M12: the gaps of rated dimensions below the top level, largest first, then source order. */
export function deriveGaps(dimensions: readonly DimensionResult[]): readonly GapFinding[] {
  return dimensions
    .flatMap(({ id, state }) =>
      typeof state === 'number' && state < 4
        ? [{ dimension: id, level: state, gap: 4 - state }]
        : [],
    )
    .toSorted((a, b) => b.gap - a.gap);
}

/** Implements M13: levels 0 and 1 show a harm, a stated one also level 2; silence never does. */
export function showsHarm(grade: Harm['grade'], level: Level): boolean {
  return level <= 1 || (grade === 'stated' && level === 2);
}

/** Implements M13, in the order of M15: critical harms first, then by gap, then source order. */
export function deriveHarms(
  rubric: Rubric,
  dimensions: readonly DimensionResult[],
  facts: Facts,
  held: readonly TensionFinding[],
): readonly HarmFinding[] {
  const stateOf = new Map(dimensions.map(({ id, state }) => [id, state]));
  const found = listDimensions(rubric).flatMap(({ id, harm }): HarmFinding[] => {
    const state = stateOf.get(id);
    if (!harm || typeof state !== 'number' || !showsHarm(harm.grade, state)) return [];
    const verdict = judgeCritical(harm, facts);
    return [
      {
        dimension: id,
        grade: harm.grade,
        level: state,
        isSofter: state === 2,
        isCritical: verdict.truth === 'true',
        waiting: verdict.waiting,
        tensions: listRestatements(rubric.tensions, id, held),
      },
    ];
  });
  return found.toSorted((a, b) => Number(b.isCritical) - Number(a.isCritical) || a.level - b.level);
}

function judgeCritical(harm: Harm, facts: Facts): Verdict {
  return harm.critical ? evaluateCondition(harm.critical, facts) : { truth: 'false', waiting: [] };
}

function listRestatements(
  tensions: readonly Tension[],
  dimension: string,
  held: readonly TensionFinding[],
): readonly string[] {
  return tensions
    .filter(
      ({ id, restates }) => restates?.includes(dimension) && held.some((h) => h.tension === id),
    )
    .map(({ id }) => id);
}

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** Implements M14: the rules that hold, by severity and then rubric order, and those that are questions. */
export function deriveTensions(
  rubric: Rubric,
  facts: Facts,
): { held: readonly TensionFinding[]; questions: readonly TensionQuestion[] } {
  const judged = rubric.tensions
    .map((tension) => ({ tension, verdict: evaluateCondition(tension.when, facts) }))
    .toSorted((a, b) => rank(a.tension) - rank(b.tension));
  const held = judged
    .filter(({ verdict }) => verdict.truth === 'true')
    .map(({ tension }) => ({ tension: tension.id, severity: tension.severity }));
  const questions = judged
    .filter(({ verdict }) => verdict.truth === 'unknown')
    .map(({ tension, verdict }) => toQuestion(tension, verdict));
  return { held, questions };
}

function rank(tension: Tension): number {
  return SEVERITIES.indexOf(tension.severity);
}

function toQuestion(tension: Tension, verdict: Verdict): TensionQuestion {
  const waiting = uniqueWaiting(verdict.waiting);
  return {
    tension: tension.id,
    severity: tension.severity,
    waiting,
    isPending: waiting.some((item) => item.kind === 'dimension' && item.state === 'unanswered'),
  };
}

/** What a verdict waits for, each once, in first-seen order. */
export function uniqueWaiting(waiting: readonly Waiting[]): readonly Waiting[] {
  const seen = new Map(waiting.map((item) => [`${item.kind}:${item.id}`, item]));
  return [...seen.values()];
}
