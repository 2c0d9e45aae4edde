import type { Stretch } from './align-words.ts';
import type { DraftDocument, TextRange } from './draft.ts';
import { findHolder } from './find-holder.ts';
import { countMissing, type Missing, type WeighedQuote } from './missing-sentences.ts';
import { listSentenceEnds } from './sentence-ends.ts';
import { splitWords } from './split-words.ts';
import { weighBetween, weighInBoth, type WordIndex } from './word-index.ts';

/** A wording of the draft and how much of it a quote shares. */
export type DraftWording = {
  /** The passage in which it begins, and where in that passage. */
  readonly passage: number;
  readonly range: TextRange;
  /** The parts of several passages are joined by a line end. */
  readonly text: string;
  /** Share of the weight of both that the two have in the same order: above 0, at most 1. */
  readonly likeness: number;
  /** The same in whatever order, so never less. */
  readonly sameWords: number;
};

/** From a letter of the first passage to a letter of the last. */
type Choice = { readonly start: number; readonly end: number };

/** Whole sentences and passages read better, and may cost this share of the likeness. */
const COST_OF_WHOLE = 0.25;

/**
 * Makes a stretch of words a wording that a person can take over: the whole passages, or else whole sentences, if that
 * is about as like the quote. Inside a passage, a quote of whole sentences always becomes whole sentences, and those of it that were not
 * found again are taken to be the ones beside what was found, in other words.
 */
export function chooseWording(
  document: DraftDocument,
  index: WordIndex,
  stretch: Stretch,
  quote: WeighedQuote,
): DraftWording {
  const first = findHolder(index.starts, stretch.start);
  const last = findHolder(index.starts, stretch.end - 1);
  const ends = { first: textOf(document, first), last: textOf(document, last) };
  const firstWords = splitWords(ends.first);
  const lastWords = splitWords(ends.last);
  const [firstStart, lastStart] = [index.starts[first] ?? 0, index.starts[last] ?? 0];

  const countWords = ({ start, end }: Choice) => ({
    from: firstStart + firstWords.filter((word) => word.start < start).length,
    to: lastStart + lastWords.filter((word) => word.end <= end).length,
  });
  const weigh = (choice: Choice, shared: number) => {
    const { from, to } = countWords(choice);
    return (2 * shared) / (quote.weight + weighBetween(index, from, to));
  };
  const bare = {
    start: firstWords[stretch.start - firstStart]?.start ?? 0,
    end: lastWords[stretch.end - 1 - lastStart]?.end ?? ends.last.length,
  };
  const enough = (1 - COST_OF_WHOLE) * weigh(bare, stretch.shared);
  const whole = { start: 0, end: ends.last.length };
  const wider = [whole, widenToSentences(ends, bare)].find(
    (choice) => weigh(choice, stretch.shared) >= enough,
  );
  const alike = wider ?? bare;
  const words = countWords(alike);
  const inBoth = weighInBoth(index, words.from, words.to, quote.words);
  // Over a border of passages, sentences that are hardly alike would come along.
  const missing = wider || first === last ? countMissing(quote, index, stretch) : null;
  const choice = missing ? widenToSentences(ends, alike, missing) : alike;
  const passages = document.passages.slice(first, last + 1).map(({ text }) => text);
  return {
    passage: first,
    likeness: weigh(alike, stretch.shared),
    sameWords: weigh(alike, inBoth),
    ...cut(passages, choice),
  };
}

function textOf(document: DraftDocument, passage: number): string {
  return document.passages[passage]?.text ?? '';
}

function cut(passages: readonly string[], { start, end }: Choice) {
  const lastAt = passages.length - 1;
  const parts = passages.map((text, at) =>
    text.slice(at === 0 ? start : 0, at === lastAt ? end : text.length),
  );
  return { range: { start, end: start + (parts[0] ?? '').length }, text: parts.join('\n') };
}

const NONE_MISSING: Missing = { before: 0, after: 0, from: 0 };

/** To whole sentences, and on by as many as are missing: not further back than the quote began, nor into other passages. */
function widenToSentences(
  texts: { readonly first: string; readonly last: string },
  { start, end }: Choice,
  { before, after, from }: Missing = NONE_MISSING,
): Choice {
  const starts = [0, ...listSentenceEnds(texts.first).map(({ next }) => next)];
  const ends = [...listSentenceEnds(texts.last).map((one) => one.end), texts.last.length];
  const own = starts.findLastIndex((at) => at <= start);
  const further = starts.slice(Math.max(own - before, 0), own).find((at) => at >= from);
  const close = ends.findIndex((at) => at >= end);
  return {
    start: further ?? starts[own] ?? 0,
    end: ends[Math.min(close + after, ends.length - 1)] ?? texts.last.length,
  };
}
