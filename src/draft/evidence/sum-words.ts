import type { WordList } from './word-list.ts';
import type { Likelihood, WeighedWord } from './word-weights.ts';

/** For each unit, what its words add to each pole, and the square of their length together. */
export type WordSums = {
  readonly width: number;
  readonly gains: Float32Array;
  readonly squares: Float32Array;
};

/** Adds up what the words of each unit tell of all poles. */
export function addUpWords(
  { firsts, words, stems, stemOf }: WordList,
  { wordOf, poles }: Likelihood,
): WordSums {
  const width = poles.length;
  const total = firsts.length - 1;
  const gains = new Float32Array(total * width);
  const squares = new Float32Array(total);
  const weighed = stems.map(wordOf);
  const counts = new Int32Array(stems.length);
  for (let unit = 0; unit < total; unit += 1) {
    const [first, end] = [firsts[unit] ?? 0, firsts[unit + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const stem = stemOf[words[at] ?? 0] ?? 0;
      counts[stem] = (counts[stem] ?? 0) + 1;
    }
    for (let at = first; at < end; at += 1) {
      const stem = stemOf[words[at] ?? 0] ?? 0;
      const count = counts[stem] ?? 0;
      const word = weighed[stem];
      counts[stem] = 0;
      if (count === 0 || !word) continue;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * word.rarity;
      squares[unit] = (squares[unit] ?? 0) + value * value;
      addGains(gains, unit * width, word, value);
    }
  }
  return { width, gains, squares };
}

function addGains(sums: Float32Array, start: number, word: WeighedWord, value: number): void {
  const { poles, gains } = word;
  for (let pair = 0; pair < poles.length; pair += 1) {
    const at = start + (poles[pair] ?? 0);
    sums[at] = (sums[at] ?? 0) + value * (gains[pair] ?? 0);
  }
}
