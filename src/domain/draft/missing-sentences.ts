import { alignWords, type Stretch, type WeighedWords } from './align-words.ts';
import { listSentenceEnds } from './sentence-ends.ts';
import { splitWords } from './split-words.ts';
import { weighWords, type WordIndex } from './word-index.ts';

/** A quote as it is compared with the words of a document. */
export type WeighedQuote = WeighedWords & {
  readonly text: string;
  /** Where it began in the passage that it was taken from; null when nobody knows. */
  readonly began: number | null;
  readonly words: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
  /** Passages it goes over. */
  readonly parts: number;
};

/** Whole sentences of a quote that a stretch of the draft has nothing of. */
export type Missing = {
  readonly before: number;
  readonly after: number;
  /** What stands in its passage before this place was not quoted. */
  readonly from: number;
};

/**
 * Counts the sentences of a quote before and after those that a stretch is like; null when the quote does not go from
 * the beginning of a sentence to the end of one.
 */
export function countMissing(
  quote: WeighedQuote,
  index: WordIndex,
  { start, end }: Stretch,
): Missing | null {
  const { text, began } = quote;
  const ends = listSentenceEnds(text);
  const isWhole = ends.at(-1)?.next === text.length && (began === 0 || !/^\s*\p{Ll}/u.test(text));
  if (!isWhole) return null;
  const found = index.words.subarray(start, end);
  const like = alignWords({ words: found, weights: weighWords(index, found) }, quote);
  const words = splitWords(text);
  const from = words[like.start]?.start ?? 0;
  const to = words[like.end - 1]?.end ?? text.length;
  return {
    before: ends.filter(({ next }) => next <= from).length,
    after: ends.filter(({ next }) => next >= to && next < text.length).length,
    from: began ?? 0,
  };
}
