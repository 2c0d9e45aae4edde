import type { ContextKind, Unit } from './units.ts';
import type { Likelihood, WeighedWord } from './word-weights.ts';

/** How likely the words of units are in the example sentences of each pole, beside those of all others. */
export type UnitLikelihoods = {
  /** The pole's share of a unit: 0 to 1, all poles together 1. A unit without a known word has the same for all. */
  readonly shareOf: (unit: number, pole: number) => number;
  /** The number of a pole; undefined for one that no example was written for. */
  readonly poleNumber: (name: string) => number | undefined;
  /** What a word tells of a pole, beside what it tells of the others: more than 0 speaks for it. */
  readonly tellOf: (stem: string, pole: number) => number;
};

/** How much the words count of what a unit is read with. */
const CONTEXT: Readonly<Record<ContextKind, number>> = {
  'lead-in': 1,
  row: 1,
  column: 1,
  heading: 1,
  chapter: 0.5,
  before: 0,
  topic: 0,
};
/** Share of the reading with what stands around; the rest is that of the unit's own words. */
const WITH_CONTEXT = 0.4;

/**
 * Weighs every unit for every pole, by its own words and together with what it is read with. Loops over numbers: a long
 * draft has thousands of units and the rubric a hundred poles.
 */
export function weighLikelihood(units: readonly Unit[], likelihood: Likelihood): UnitLikelihoods {
  const width = likelihood.poles.length;
  const words = addUpWords(units, likelihood);
  const shares = new Float32Array(units.length * width);
  const alone = new Float64Array(width);
  const together = new Float64Array(width);
  units.forEach((read, unit) => {
    alone.fill(0);
    toShares(alone, Math.sqrt(addWords(alone, words, unit, 1)));
    together.fill(0);
    toShares(together, Math.sqrt(addAll(together, words, unit, read)));
    for (let pole = 0; pole < width; pole += 1) {
      const own = alone[pole] ?? 0;
      shares[unit * width + pole] = own + WITH_CONTEXT * ((together[pole] ?? 0) - own);
    }
  });
  const numbers = new Map(likelihood.poles.map((name, number) => [name, number]));
  return {
    shareOf: (unit, pole) => shares[unit * width + pole] ?? 0,
    poleNumber: (name) => numbers.get(name),
    tellOf: (stem, pole) => tell(likelihood.wordOf(stem), pole, width),
  };
}

/** For each unit, what its words add to each pole, and the square of their length together. */
type Sums = {
  readonly width: number;
  readonly gains: Float32Array;
  readonly squares: Float32Array;
};

function addUpWords(units: readonly Unit[], { wordOf, poles }: Likelihood): Sums {
  const width = poles.length;
  const gains = new Float32Array(units.length * width);
  const squares = new Float32Array(units.length);
  units.forEach(({ tokens }, unit) => {
    const counts = new Map<string, number>();
    for (const { stem } of tokens) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts) {
      const word = wordOf(stem);
      if (!word) continue;
      const value = (1 + Math.log(count)) * word.rarity;
      squares[unit] = (squares[unit] ?? 0) + value * value;
      addGains(gains, unit * width, word, value);
    }
  });
  return { width, gains, squares };
}

function addGains(sums: Float32Array, start: number, word: WeighedWord, value: number): void {
  const { poles, gains } = word;
  for (let pair = 0; pair < poles.length; pair += 1) {
    const at = start + (poles[pair] ?? 0);
    sums[at] = (sums[at] ?? 0) + value * (gains[pair] ?? 0);
  }
}

/** Adds a share of a unit's words to `target`; gives the square of what was added. */
function addWords(target: Float64Array, sums: Sums, unit: number, share: number): number {
  const { width, gains, squares } = sums;
  const start = unit * width;
  for (let pole = 0; pole < width; pole += 1) {
    target[pole] = (target[pole] ?? 0) + share * (gains[start + pole] ?? 0);
  }
  return share * share * (squares[unit] ?? 0);
}

function addAll(target: Float64Array, sums: Sums, unit: number, { contexts }: Unit): number {
  let square = addWords(target, sums, unit, 1);
  for (const { kind, unit: other } of contexts) {
    const share = CONTEXT[kind];
    if (share > 0) square += addWords(target, sums, other, share);
  }
  return square;
}

/** Turns gains, which are logarithms, into shares of one. Long units say no more for being long. */
function toShares(gains: Float64Array, length: number): void {
  let most = -Infinity;
  for (const gain of gains) if (gain > most) most = gain;
  let sum = 0;
  for (let at = 0; at < gains.length; at += 1) {
    const share = Math.exp(((gains[at] ?? 0) - most) / (length || 1));
    gains[at] = share;
    sum += share;
  }
  for (let at = 0; at < gains.length; at += 1) gains[at] = (gains[at] ?? 0) / sum;
}

function tell(word: WeighedWord | undefined, pole: number, width: number): number {
  if (!word) return 0;
  const at = word.poles.indexOf(pole);
  const mean = word.gains.reduce((sum, gain) => sum + gain, 0) / width;
  return word.rarity * ((at < 0 ? 0 : (word.gains[at] ?? 0)) - mean);
}
