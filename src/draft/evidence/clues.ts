/**
 * What is asked of a passage that may speak to a dimension, beside how it is weighed there: each answer is a number.
 *
 * - `place`: its place among the passages of the dimension, the heaviest first; log of 1 for the first, 2 …
 * - `likeness`: log of the dimension's share in all its words together
 * - `length`: log of its number of words, plus one
 * - `section`: the share of its likeness that falls to dimensions of the same section
 * - `lead`: what its signs say, less those of the dimension for which they say most: 0 or less
 * - `aside`: share of the sentences below the same headings that speak of something else than the draft's own plans
 * - `short`: 1 for fewer than five words
 * - `spread`: log of the number of dimensions for which its signs say much, plus one
 * - `item`, `cell`: 1 for a list item, a table cell
 * - `presence`: log of how like the examples of the same section the best passages of the draft are
 * - `company`: log of what the other dimensions that its words are like let expect, by labelled passages that speak to both
 */
export const CLUES = [
  'place',
  'likeness',
  'length',
  'section',
  'lead',
  'aside',
  'short',
  'spread',
  'item',
  'cell',
  'presence',
  'company',
] as const;

export type Clue = (typeof CLUES)[number];

/** The answers for one passage and dimension, in the order of `CLUES`. */
export type Clues = readonly number[];

/** What labelled drafts teach of some clues: what to add up for the log of odds. */
export type LearnedWeights<Name extends string> = {
  readonly start: number;
  readonly weights: Readonly<Record<Name, number>>;
};

/** For the odds that a careful reader would pick the passage. Made by `npm run weights`; nobody edits it. */
export type ClueWeights = LearnedWeights<Clue>;

/** The chance, from 0 to 1, that a careful reader would pick a passage with these clues. */
export function weighClues(clues: Clues, learned: ClueWeights): number {
  return weighByName(CLUES, clues, learned);
}

/** The chance, from 0 to 1, that values of these names speak for, each at the place of its name. */
export function weighByName<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
  { start, weights }: LearnedWeights<Name>,
): number {
  const odds = names.reduce((sum, name, at) => sum + weights[name] * (values[at] ?? 0), start);
  return 1 / (1 + Math.exp(-odds));
}
