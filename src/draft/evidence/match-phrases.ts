import type { TermIndex } from './term-index.ts';
import type { Tokeniser } from './text/tokens.ts';
import { tokenOf, unitOf } from './word-list.ts';

/** How much of a phrase of the rubric a unit holds. */
export type Coverage = {
  readonly unit: number;
  /** Share of what the phrase says, by weight of its words: 0 to 1. */
  readonly share: number;
  /** Different words of the phrase that the unit holds. */
  readonly words: number;
  /** Their places, as numbers in `Unit.tokens`. */
  readonly tokens: readonly number[];
};

/** English words that carry no subject: a phrase is not found by them. */
const EMPTY_WORDS = new Set(
  (
    'a an and any are as at be been but by can could did do does each every for from had has have her his how if in ' +
    'into is it its may more most must no not of on one only or other our out per shall she so some such than that ' +
    'the their them then there these they this those through to under up was we were what when where whether which ' +
    'who will with would you your about after all also before between both during over'
  ).split(' '),
);
/** Two words of a phrase with three are a beginning; less is chance. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;

/** Weighs how telling a stem is among all the texts that are read and searched for. */
export type StemWeight = (stem: string) => number;

/** The stems of a phrase that carry its subject, each once. */
export function listSubjects(phrase: string, tokeniser: Tokeniser): readonly string[] {
  const telling = tokeniser
    .cut(phrase)
    .filter(({ word }) => !EMPTY_WORDS.has(word) && !/^\d+$/.test(word));
  return [...new Set(telling.map(({ stem }) => stem))];
}

/** The units that hold at least half of a phrase, by the weight of its words, in any order. */
export function coverPhrase(
  subjects: readonly string[],
  index: TermIndex,
  weightOf: StemWeight,
): readonly Coverage[] {
  const stems = subjects
    .map((stem) => ({ stem, weight: weightOf(stem) }))
    .sort((a, b) => b.weight - a.weight);
  const whole = stems.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<number, { weight: number; words: number; tokens: number[] }>();
  let left = whole;
  for (const { stem, weight } of stems) {
    // A unit that has none of the words so far can no longer hold half of the phrase.
    const isTooLate = left < LEAST_SHARE * whole;
    left -= weight;
    let last = -1;
    for (const position of index.findStem(stem)) {
      const unit = unitOf(position);
      let entry = found.get(unit);
      if (!entry) {
        if (isTooLate) continue;
        found.set(unit, (entry = { weight: 0, words: 0, tokens: [] }));
      }
      if (unit !== last) {
        entry.weight += weight;
        entry.words += 1;
      }
      entry.tokens.push(tokenOf(position));
      last = unit;
    }
  }
  return [...found]
    .filter(([, { weight, words }]) => words >= LEAST_WORDS && weight >= LEAST_SHARE * whole)
    .map(([unit, { weight, words, tokens }]) => ({ unit, share: weight / whole, words, tokens }));
}
