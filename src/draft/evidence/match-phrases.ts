import type { Tokeniser } from './text/tokens.ts';
import type { WordList } from './word-list.ts';

/** How much of a phrase of the rubric a unit holds. */
export type Coverage = {
  readonly unit: number;
  /** Share of what the phrase says, by weight of its words: 0 to 1. */
  readonly share: number;
  /** Different words of the phrase that the unit holds. */
  readonly words: number;
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

/**
 * Finds the units that hold at least half of a phrase, by the weight of its words, in any order. Keeps its room from one
 * phrase to the next: there are hundreds of phrases, and thousands of units.
 */
export function createPhraseFinder(
  words: WordList,
  weightOf: StemWeight,
): (subjects: readonly string[]) => readonly Coverage[] {
  const tally: Tally = {
    weights: new Float64Array(words.firsts.length),
    counts: new Int32Array(words.firsts.length),
    counted: new Int32Array(words.firsts.length),
    found: [],
  };
  let rounds = 0;
  return (subjects) => {
    const stems = subjects
      .map((stem) => ({ stem, weight: weightOf(stem) }))
      .sort((a, b) => b.weight - a.weight);
    const whole = stems.reduce((sum, { weight }) => sum + weight, 0);
    let left = whole;
    for (const { stem, weight } of stems) {
      // A unit that has none of the words so far can no longer hold half of the phrase.
      const isTooLate = left < LEAST_SHARE * whole;
      rounds += 1;
      addStem(tally, { weight, round: rounds, isTooLate, forms: words.ofStem(stem) }, words);
      left -= weight;
    }
    return takeCoverages(tally, whole);
  };
}

/** What each unit holds of the phrase so far, and which units hold something. */
type Tally = {
  readonly weights: Float64Array;
  readonly counts: Int32Array;
  /** The last round in which a stem was counted in it, from 1. */
  readonly counted: Int32Array;
  readonly found: number[];
};

type Round = {
  readonly weight: number;
  readonly round: number;
  readonly isTooLate: boolean;
  readonly forms: readonly number[];
};

/**
 * Counts a stem in the units where it stands, once in each; only in those that were found before, when it is too late for
 * others.
 */
function addStem(
  { weights, counts, counted, found }: Tally,
  { weight, round, isTooLate, forms }: Round,
  { places: { starts, numbers } }: WordList,
): void {
  for (const form of forms) {
    const end = starts[form + 1] ?? 0;
    for (let at = starts[form] ?? 0; at < end; at += 1) {
      const unit = numbers[at] ?? 0;
      if (counts[unit] === 0) {
        if (isTooLate) continue;
        found.push(unit);
      }
      if (counted[unit] === round) continue;
      weights[unit] = (weights[unit] ?? 0) + weight;
      counts[unit] = (counts[unit] ?? 0) + 1;
      counted[unit] = round;
    }
  }
}

/** The units that hold enough; empties the tally. */
function takeCoverages({ weights, counts, found }: Tally, whole: number): readonly Coverage[] {
  const coverages: Coverage[] = [];
  for (const unit of found) {
    const [weight, words] = [weights[unit] ?? 0, counts[unit] ?? 0];
    if (words >= LEAST_WORDS && weight >= LEAST_SHARE * whole) {
      coverages.push({ unit, share: weight / whole, words });
    }
    weights[unit] = counts[unit] = 0;
  }
  found.length = 0;
  return coverages;
}
