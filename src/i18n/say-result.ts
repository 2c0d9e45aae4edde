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

/**
 * A section's or part's score in words: its band and mean level, or that too little is answered (M9), or that nothing
 * applies. Never a percentage.
 */
export function sayScore(translate: Translate, group: GroupScore): string {
  if (group.applicable === 0) return translate('words.nothing-applies');
  if (group.band === null || group.score === null) return translate('words.not-enough');
  const band = translate(`words.band.${group.band}`);
  return translate('words.band-mean', { band, level: (group.score * 4).toFixed(1) });
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
