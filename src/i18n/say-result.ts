import type { Position } from '../domain/assessment/assessment.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { GroupScore } from '../domain/scoring/result.ts';
import { bandOf } from '../domain/scoring/score.ts';
import type { DimensionState } from '../domain/scoring/truth.ts';
import type { Translate } from './translate.ts';

/** The name the rubric gives a level. */
export function nameLevel(rubric: Rubric, level: number): string {
  return rubric.levels.find((meaning) => meaning.level === level)?.name ?? '';
}

/** A state standing alone: "Level 1: Conventional, with corrections", "The draft does not say". */
export function sayState(translate: Translate, rubric: Rubric, state: DimensionState): string {
  if (typeof state !== 'number') return translate(`words.state.${state}`);
  return translate('words.level-named', { level: state, name: nameLevel(rubric, state) });
}

/** A position as it was given, whether or not it counts; null is an answer that nobody gave yet. */
export function sayPosition(
  translate: Translate,
  rubric: Rubric,
  position: Position | null,
): string {
  if (!position) return sayState(translate, rubric, 'unanswered');
  return sayState(translate, rubric, position.kind === 'level' ? position.level : position.kind);
}

/**
 * A section's or part's score in words: its band and mean level, or that too little is answered (M9), or that nothing
 * applies. Never a percentage.
 */
export function sayScore(translate: Translate, group: GroupScore): string {
  if (group.applicable === 0) return translate('words.nothing-applies');
  if (group.band === null || group.score === null) return translate('words.not-enough');
  const band = translate(`words.band.${group.band}`);
  return translate('words.band-mean', { band, level: writeMeanLevel(group.score) });
}

/**
 * The mean level with one decimal; with two, rounded down, when one decimal would already be in the next band. Bands
 * begin at whole levels and hold them, so only rounding up can contradict a band.
 */
function writeMeanLevel(score: number): string {
  const mean = score * 4;
  const rounded = mean.toFixed(1);
  if (bandOf(Number(rounded) / 4) === bandOf(score)) return rounded;
  return (Math.floor(mean * 100) / 100).toFixed(2);
}

/** What the open answers can still change (M8), in words; empty when nothing is open. */
export function sayRange(translate: Translate, { low, high, open }: GroupScore): string {
  if (low === null || high === null || open === 0) return '';
  const [lowest, highest] = [bandOf(low), bandOf(high)].map((band) =>
    translate(`words.band-in-range.${band}`),
  ) as [string, string];
  return lowest === highest
    ? translate('words.range-within', { band: lowest })
    : translate('words.range', { low: lowest, high: highest });
}
