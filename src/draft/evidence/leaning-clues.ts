import type { LearnedWeights } from './clues.ts';

/**
 * What tells the pole of a passage; each is a number, more than 0 where it speaks for the better pole.
 *
 * - `signs`: what its signs say for the better pole, less what they say for the other
 * - `words`: log of how much more all its words are like the better pole's examples
 * - `company`: log of how much more the other poles that its words are like go with the better pole
 */
export const LEANING_CLUES = ['signs', 'words', 'company'] as const;

/** The answers for one passage and dimension, in the order of `LEANING_CLUES`. */
export type LeaningClues = readonly number[];

/** For the odds that the pole is the better one. Made by `npm run weights`; nobody edits it. */
export type LeaningWeights = LearnedWeights<(typeof LEANING_CLUES)[number]>;
