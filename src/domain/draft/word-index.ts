import type { DraftDocument } from './draft.ts';
import { runAtOnce } from '../../lib/run-in-slices.ts';
import { splitWords } from './split-words.ts';

/** The words of a document as numbers, for comparing them fast. */
export type WordIndex = {
  /** All words in reading order. */
  readonly words: Int32Array;
  /** The first word of each passage, in `words`; the last one is the end. */
  readonly starts: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** How much each word tells of what a text is about: above 0, at most 1. */
  readonly weights: readonly number[];
  /** The passages that hold each word, in order. */
  readonly passages: readonly (readonly number[])[];
};

const indexes = new WeakMap<DraftDocument, WordIndex>();

/** The index of a document, made when it is first asked for. */
export function indexWords(document: DraftDocument): WordIndex {
  return indexes.get(document) ?? runAtOnce(indexInSteps(document));
}

/** Makes the index in short steps, so that a page need not wait for a long document. */
export function* indexInSteps(document: DraftDocument): Generator<void, WordIndex> {
  const index = indexes.get(document) ?? (yield* makeIndex(document));
  indexes.set(document, index);
  return index;
}

/** Passages of one step. */
const STEP = 50;

function* makeIndex({ passages }: DraftDocument): Generator<void, WordIndex> {
  const numbers = new Map<string, number>();
  const found: number[][] = [];
  const words: number[] = [];
  const starts = [0];
  for (const [passage, { text }] of passages.entries()) {
    for (const { word } of splitWords(text)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      const where = (found[number] ??= []);
      if (where.at(-1) !== passage) where.push(passage);
      words.push(number);
    }
    starts.push(words.length);
    if (passage % STEP === STEP - 1) yield;
  }
  const weights = Array.from(numbers, ([word, number]) =>
    weighWord(word, found[number]?.length ?? 1, passages.length),
  );
  return {
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    numbers,
    weights,
    passages: found,
  };
}

/** Short words are mostly grammar, whatever the language: articles, prepositions, forms of "to be". */
const WEIGHT_OF_SHORT = [0.2, 0.2, 0.2, 0.3, 0.6];

/** How much a word tells: less when it is short, and less when many of the passages have it. */
export function weighWord(word: string, holders: number, passages: number): number {
  const rarity = Math.log(1 + passages / holders) / Math.log(1 + passages);
  return (WEIGHT_OF_SHORT[word.length] ?? 1) * rarity;
}

/** The weight of the words from `from` up to, not with, `to`. */
export function weighBetween({ words, weights }: WordIndex, from: number, to: number): number {
  return words.subarray(from, to).reduce((sum, word) => sum + (weights[word] ?? 0), 0);
}

/** What each of these words of the document weighs. */
export function weighWords({ weights }: WordIndex, words: Int32Array): Float64Array {
  return Float64Array.from(words, (word) => weights[word] ?? 0);
}

/** The weight of those words from `from` up to, not with, `to` that are also among `others`, in whatever order. */
export function weighInBoth(
  { words, weights }: WordIndex,
  from: number,
  to: number,
  others: readonly number[],
): number {
  const left = new Map<number, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let sum = 0;
  for (const word of words.subarray(from, to)) {
    const count = left.get(word) ?? 0;
    if (count > 0) sum += weights[word] ?? 0;
    left.set(word, count - 1);
  }
  return sum;
}
