import type { GroupScore } from '../../domain/scoring/result.ts';
import type { DimensionState, Waiting } from '../../domain/scoring/truth.ts';
import { sayRange, sayScore, sayState } from '../../i18n/say-result.ts';
import type { Composition } from './context.ts';

/** The answer in words, as on the screen. */
export function describeState({ rubric, say }: Composition, state: DimensionState): string {
  return sayState(say, rubric, state);
}

/** What is not known yet: a dimension, or a question about the programme. */
export function sayWaiting({ rubric, dimension }: Composition, waiting: Waiting): string {
  if (waiting.kind === 'dimension') return `${waiting.id} ${dimension(waiting.id).title}`;
  return rubric.context.find(({ id }) => id === waiting.id)?.question ?? waiting.id;
}

/** A group's score, what open answers can still change, and how much is rated: one line, as on the screen. */
export function describeScore({ say }: Composition, score: GroupScore): string {
  if (score.applicable === 0) return `${sayScore(say, score)}.`;
  const range = sayRange(say, score);
  const rated = say('words.completeness', { rated: score.rated, applicable: score.applicable });
  const parts = [
    sayScore(say, score),
    ...(range ? [say('results.profile.may-be', { range })] : []),
    rated,
  ];
  return `${parts.join('; ')}.`;
}
