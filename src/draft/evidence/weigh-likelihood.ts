import type { ContextKind, Unit } from './units.ts';
import type { WordList } from './word-list.ts';
import type { Likelihood, WeighedWord } from './word-weights.ts';

/** How likely the words of units are in the example sentences of each pole, beside those of all others. */
export type UnitLikelihoods = {
  /** By unit, a pole's share: 0 to 1, all poles together 1. A unit without a known word has the same for all. */
  readonly sharesOf: (pole: number) => Float32Array;
  /** The shares of all poles in the words of several units that follow each other, taken together. */
  readonly sharesOfAll: (first: number, end: number) => Float64Array;
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
export function weighLikelihood(
  units: readonly Unit[],
  words: WordList,
  likelihood: Likelihood,
): UnitLikelihoods {
  const width = likelihood.poles.length;
  const sums = addUpWords(words, likelihood);
  // Pole by pole, as they are asked for.
  const shares = new Float32Array(width * units.length);
  const alone = new Float64Array(width);
  const together = new Float64Array(width);
  units.forEach(({ contexts }, unit) => {
    toShares(alone, Math.sqrt(setWords(alone, sums, unit)));
    // What has no known word adds nothing.
    const telling = contexts.filter(
      ({ kind, unit: other }) => CONTEXT[kind] > 0 && (sums.squares[other] ?? 0) > 0,
    );
    if (telling.length > 0) {
      toShares(together, Math.sqrt(setAll(together, sums, unit, telling)));
      blend(alone, together);
    }
    for (let pole = 0; pole < width; pole += 1) {
      shares[pole * units.length + unit] = alone[pole] ?? 0;
    }
  });
  const numbers = new Map(likelihood.poles.map((name, number) => [name, number]));
  return {
    sharesOf: (pole) => shares.subarray(pole * units.length, (pole + 1) * units.length),
    sharesOfAll: (first, end) => shareTogether(sums, first, end),
    poleNumber: (name) => numbers.get(name),
    tellOf: (stem, pole) => tell(likelihood.wordOf(stem), pole, width),
  };
}

/** Shares of a unit's own words, together with those of what stands around it. */
function blend(own: Float64Array, around: Float64Array): void {
  for (let pole = 0; pole < own.length; pole += 1) {
    const share = own[pole] ?? 0;
    own[pole] = share + WITH_CONTEXT * ((around[pole] ?? 0) - share);
  }
}

/** For each unit, what its words add to each pole, and the square of their length together. */
type Sums = {
  readonly width: number;
  readonly gains: Float32Array;
  readonly squares: Float32Array;
};

function addUpWords({ firsts, words, forms }: WordList, { wordOf, poles }: Likelihood): Sums {
  const width = poles.length;
  const total = firsts.length - 1;
  const gains = new Float32Array(total * width);
  const squares = new Float32Array(total);
  const { stems, ofForm } = numberStems(forms);
  const weighed = stems.map(wordOf);
  const counts = new Int32Array(stems.length);
  for (let unit = 0; unit < total; unit += 1) {
    const [first, end] = [firsts[unit] ?? 0, firsts[unit + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const stem = ofForm[words[at] ?? 0] ?? 0;
      counts[stem] = (counts[stem] ?? 0) + 1;
    }
    for (let at = first; at < end; at += 1) {
      const stem = ofForm[words[at] ?? 0] ?? 0;
      const count = counts[stem] ?? 0;
      const word = weighed[stem];
      counts[stem] = 0;
      if (count === 0 || !word) continue;
      const value = (1 + Math.log(count)) * word.rarity;
      squares[unit] = (squares[unit] ?? 0) + value * value;
      addGains(gains, unit * width, word, value);
    }
  }
  return { width, gains, squares };
}

/** The different stems, and for each word the number of its own. */
function numberStems(forms: WordList['forms']): {
  readonly stems: readonly string[];
  readonly ofForm: Int32Array;
} {
  const numbers = new Map<string, number>();
  const ofForm = Int32Array.from(forms, ({ stem }) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  return { stems: [...numbers.keys()], ofForm };
}

function addGains(sums: Float32Array, start: number, word: WeighedWord, value: number): void {
  const { poles, gains } = word;
  for (let pair = 0; pair < poles.length; pair += 1) {
    const at = start + (poles[pair] ?? 0);
    sums[at] = (sums[at] ?? 0) + value * (gains[pair] ?? 0);
  }
}

/** Sets `target` to what a unit's words add; gives the square of their length. */
function setWords(target: Float64Array, { width, gains, squares }: Sums, unit: number): number {
  const start = unit * width;
  for (let pole = 0; pole < width; pole += 1) target[pole] = gains[start + pole] ?? 0;
  return squares[unit] ?? 0;
}

/** The same for a unit with what it is read with. */
function setAll(
  target: Float64Array,
  sums: Sums,
  unit: number,
  contexts: Unit['contexts'],
): number {
  const { width, gains, squares } = sums;
  let square = setWords(target, sums, unit);
  for (const { kind, unit: other } of contexts) {
    const share = CONTEXT[kind];
    const start = other * width;
    for (let pole = 0; pole < width; pole += 1) {
      target[pole] = (target[pole] ?? 0) + share * (gains[start + pole] ?? 0);
    }
    square += share * share * (squares[other] ?? 0);
  }
  return square;
}

function shareTogether(sums: Sums, first: number, end: number): Float64Array {
  const { width, gains, squares } = sums;
  const together = new Float64Array(width);
  let square = setWords(together, sums, first);
  for (let unit = first + 1; unit < end; unit += 1) {
    for (let pole = 0; pole < width; pole += 1) {
      together[pole] = (together[pole] ?? 0) + (gains[unit * width + pole] ?? 0);
    }
    square += squares[unit] ?? 0;
  }
  toShares(together, Math.sqrt(square));
  return together;
}

/** Turns gains, which are logarithms, into shares of one. Long units say no more for being long. */
function toShares(gains: Float64Array, length: number): void {
  let most = -Infinity;
  for (const gain of gains) if (gain > most) most = gain;
  // Many poles have none of the words, and so the same share.
  const without = Math.exp(-most / (length || 1));
  let sum = 0;
  for (let at = 0; at < gains.length; at += 1) {
    const gain = gains[at] ?? 0;
    const share = gain === 0 ? without : Math.exp((gain - most) / (length || 1));
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
