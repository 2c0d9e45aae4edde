import type { GroupScore } from '../../domain/scoring/result.ts';
import type { DimensionState } from '../../domain/scoring/truth.ts';
import type { Composition } from './context.ts';

/** The answer in words: "Level 2 of 4, mixed or partial", "The draft does not say", and so on. */
export function sayState({ rubric, say }: Composition, state: DimensionState): string {
  if (typeof state !== 'number') return say(`words.state.${state}`);
  const name = rubric.levels.find(({ level }) => level === state)?.name ?? '';
  return say('report.level', { level: state, name });
}

/** A group's score in words: a band when enough is answered (M9), otherwise only the range. Never a percentage. */
export function sayScore({ say }: Composition, score: GroupScore): string {
  if (score.applicable === 0 || score.low === null || score.high === null) {
    return say('report.nothing-applies');
  }
  const rated = say('report.rated', { rated: score.rated, applicable: score.applicable });
  const range = say('report.range', { low: toLevel(score.low), high: toLevel(score.high) });
  if (score.score === null || score.band === null) {
    return `${say('report.not-enough')} ${range} ${rated}`;
  }
  const level = say('report.score', {
    band: say(`words.band.${score.band}`),
    level: toLevel(score.score),
  });
  return score.open === 0 ? `${level} ${rated}` : `${level} ${range} ${rated}`;
}

/** A score between 0 and 1 as a mean level between 0 and 4, with one decimal. */
function toLevel(score: number): string {
  return (score * 4).toFixed(1);
}
