/**
 * What the example sentences of the rubric teach of words, as it is kept: for each stem how rare it is among the
 * sentences, and how much it weighs in the sentences of each pole. Made by `npm run weights`; nobody edits it.
 */
export type WordWeights = {
  /** `AS1/conventional`, `AS1/better` … and `neither` for sentences that speak to no pole. */
  readonly poles: readonly string[];
  /** By stem: its rarity in hundredths, then pairs of a pole's number and a weight in twentieths. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  /**
   * What labelled passages teach of poles: for each pole, by its number, pairs of another one's number and the share, in
   * hundredths, of its passages that speak for that one as well.
   */
  readonly company: readonly (readonly number[])[];
};

/** A word as it counts: times its rarity, more for the poles whose sentences have it. */
export type WeighedWord = {
  readonly rarity: number;
  readonly poles: Uint16Array;
  /** What it adds to the pole of the same place, above what an unknown word of this rarity adds. */
  readonly gains: Float32Array;
};

/** The weights, ready for use. */
export type Likelihood = {
  readonly poles: readonly string[];
  readonly company: WordWeights['company'];
  readonly wordOf: (stem: string) => WeighedWord | undefined;
};

export const RARITY_SCALE = 100;
export const WEIGHT_SCALE = 20;
export const COMPANY_SCALE = 100;
/** What every word has in every pole, so that a word nobody thought of rules nothing out. */
const SMOOTHING = 0.1;

/** Prepares weights: multinomial naive Bayes over words weighed by rarity. Each word is worked out when it is asked for. */
export function prepareWeights({ poles, words, company }: WordWeights): Likelihood {
  const sums = sumByPole(poles.length, Object.values(words));
  // A pole with more examples is not the likelier one for that.
  const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
  const scales = sums.map((sum) => (sum > 0 ? mean / sum : 0));
  const known = new Map<string, WeighedWord>();
  return {
    poles,
    company,
    wordOf(stem) {
      const before = known.get(stem);
      if (before) return before;
      const stored = Object.hasOwn(words, stem) ? words[stem] : undefined;
      if (!stored) return undefined;
      const word = weighWord(stored, scales);
      known.set(stem, word);
      return word;
    },
  };
}

function sumByPole(poles: number, words: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(poles);
  for (const stored of words) {
    for (let at = 1; at < stored.length; at += 2) {
      const pole = stored[at] ?? 0;
      sums[pole] = (sums[pole] ?? 0) + (stored[at + 1] ?? 0) / WEIGHT_SCALE;
    }
  }
  return sums;
}

function weighWord(stored: readonly number[], scales: Float64Array): WeighedWord {
  const pairs = (stored.length - 1) / 2;
  const poles = new Uint16Array(pairs);
  const gains = new Float32Array(pairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    const pole = stored[1 + 2 * pair] ?? 0;
    const weight = ((stored[2 + 2 * pair] ?? 0) / WEIGHT_SCALE) * (scales[pole] ?? 0);
    poles[pair] = pole;
    gains[pair] = Math.log((weight + SMOOTHING) / SMOOTHING);
  }
  return { rarity: (stored[0] ?? 0) / RARITY_SCALE, poles, gains };
}
