import { createAroundSums } from './sum-around.ts';
import type { Contexts } from './contexts.ts';
import type { WordList } from './word-list.ts';
import { addUpWords, type WordSums } from './sum-words.ts';
import { weighCompany } from './weigh-company.ts';
import type { Likelihood, WeighedWord } from './word-weights.ts';

/** How likely the words of units are in the example sentences of each pole, beside those of all others. */
export type UnitLikelihoods = {
  /** By unit, a pole's share: 0 to 1, all poles together 1. A unit without a known word has the same for all. */
  readonly sharesOf: (pole: number) => Float32Array;
  /** The shares of all poles in the words of several units that follow each other, taken together. */
  readonly sharesOfAll: (first: number, end: number) => Float64Array;
  /** What such shares let expect of each pole, by what other poles its passages speak for. */
  readonly companyOf: (shares: Float64Array) => Float64Array;
  /** The number of a pole; undefined for one that no example was written for. */
  readonly poleNumber: (name: string) => number | undefined;
  /** What a word tells of a pole, beside what it tells of the others: more than 0 speaks for it. */
  readonly tellOf: (stem: string, pole: number) => number;
};

/** Share of the reading with what stands around; the rest is that of the unit's own words. */
const WITH_CONTEXT = 0.4;

/**
 * Weighs every unit for every pole, by its own words and together with what it is read with. Loops over numbers: a long
 * draft has thousands of units and the rubric a hundred poles.
 */
export function weighLikelihood(
  contexts: Contexts,
  words: WordList,
  likelihood: Likelihood,
): UnitLikelihoods {
  const width = likelihood.poles.length;
  const sums = addUpWords(words, likelihood);
  const shares = shareUnits(sums, contexts);
  const numbers = new Map(likelihood.poles.map((name, number) => [name, number]));
  const units = sums.squares.length;
  return {
    sharesOf: (pole) => shares.subarray(pole * units, (pole + 1) * units),
    sharesOfAll: (first, end) => shareTogether(sums, first, end),
    companyOf: (shares) => weighCompany(shares, likelihood.company),
    poleNumber: (name) => numbers.get(name),
    tellOf: (stem, pole) => tell(likelihood.wordOf(stem), pole, width),
  };
}

/** The shares of all units, pole by pole, as they are asked for. */
function shareUnits(sums: WordSums, contexts: Contexts): Float32Array {
  const { width, squares } = sums;
  const units = squares.length;
  const shares = new Float32Array(width * units);
  const own = new Float64Array(width);
  const together = new Float64Array(width);
  const around = createAroundSums(sums, contexts);
  for (let unit = 0; unit < units; unit += 1) {
    const square = squares[unit] ?? 0;
    setWords(own, sums, unit);
    const hasMore = around.look(unit);
    if (hasMore) {
      for (let pole = 0; pole < width; pole += 1) {
        together[pole] = (own[pole] ?? 0) + (around.gains[pole] ?? 0);
      }
    }
    const whole = toParts(own, Math.sqrt(square));
    const wholeTogether = hasMore ? toParts(together, Math.sqrt(square + around.square)) : 1;
    for (let pole = 0; pole < width; pole += 1) {
      const share = (own[pole] ?? 0) / whole;
      shares[pole * units + unit] = hasMore
        ? share + WITH_CONTEXT * ((together[pole] ?? 0) / wholeTogether - share)
        : share;
    }
  }
  return shares;
}

/** Sets `target` to what a unit's words add. */
function setWords(target: Float64Array, { width, gains }: WordSums, unit: number): void {
  const start = unit * width;
  for (let pole = 0; pole < width; pole += 1) target[pole] = gains[start + pole] ?? 0;
}

function shareTogether(sums: WordSums, first: number, end: number): Float64Array {
  const { width, gains, squares } = sums;
  const together = new Float64Array(width);
  setWords(together, sums, first);
  let square = squares[first] ?? 0;
  for (let unit = first + 1; unit < end; unit += 1) {
    for (let pole = 0; pole < width; pole += 1) {
      together[pole] = (together[pole] ?? 0) + (gains[unit * width + pole] ?? 0);
    }
    square += squares[unit] ?? 0;
  }
  const whole = toParts(together, Math.sqrt(square));
  for (let pole = 0; pole < width; pole += 1) together[pole] = (together[pole] ?? 0) / whole;
  return together;
}

/** Turns gains, which are logarithms, into parts of a whole, and gives the whole. Long units say no more for being long. */
function toParts(gains: Float64Array, length: number): number {
  let most = -Infinity;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a for-of over these takes twice as long
  for (let at = 0; at < gains.length; at += 1) {
    const gain = gains[at] ?? 0;
    if (gain > most) most = gain;
  }
  // Many poles have none of the words, and so the same share.
  const without = Math.exp(-most / (length || 1));
  let whole = 0;
  for (let at = 0; at < gains.length; at += 1) {
    const gain = gains[at] ?? 0;
    const part = gain === 0 ? without : Math.exp((gain - most) / (length || 1));
    gains[at] = part;
    whole += part;
  }
  return whole;
}

function tell(word: WeighedWord | undefined, pole: number, width: number): number {
  if (!word) return 0;
  const at = word.poles.indexOf(pole);
  const mean = word.gains.reduce((sum, gain) => sum + gain, 0) / width;
  return word.rarity * ((at < 0 ? 0 : (word.gains[at] ?? 0)) - mean);
}
