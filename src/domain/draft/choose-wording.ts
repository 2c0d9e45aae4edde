import type { Stretch } from './align-words.ts';
import type { DraftDocument, TextRange } from './draft.ts';
import { findHolder } from './find-holder.ts';
import { splitWords } from './split-words.ts';
import { weighBetween, type WordIndex } from './word-index.ts';

/** A wording of the draft and how much of it a quote shares. */
export type Wording = {
  /** The passage in which it begins, and where in that passage. */
  readonly passage: number;
  readonly range: TextRange;
  /** The parts of several passages are joined by a line end. */
  readonly text: string;
  readonly likeness: number;
};

/** From a letter of the first passage to a letter of the last. */
type Choice = { readonly start: number; readonly end: number };

/** Whole sentences and passages read better, and may cost this share of the likeness. */
const COST_OF_WHOLE = 0.25;

/**
 * Makes a stretch of words a wording that a person can take over: the whole passages, or else whole sentences, if that
 * is about as like the quote, of weight `weight`.
 */
export function chooseWording(
  document: DraftDocument,
  index: WordIndex,
  stretch: Stretch,
  weight: number,
): Wording {
  const first = findHolder(index.starts, stretch.start);
  const last = findHolder(index.starts, stretch.end - 1);
  const ends = { first: textOf(document, first), last: textOf(document, last) };
  const firstWords = splitWords(ends.first);
  const lastWords = splitWords(ends.last);
  const [firstStart, lastStart] = [index.starts[first] ?? 0, index.starts[last] ?? 0];

  const weigh = ({ start, end }: Choice) => {
    const from = firstStart + firstWords.filter((word) => word.start < start).length;
    const to = lastStart + lastWords.filter((word) => word.end <= end).length;
    return (2 * stretch.shared) / (weight + weighBetween(index, from, to));
  };
  const bare = {
    start: firstWords[stretch.start - firstStart]?.start ?? 0,
    end: lastWords[stretch.end - 1 - lastStart]?.end ?? ends.last.length,
  };
  const enough = (1 - COST_OF_WHOLE) * weigh(bare);
  const whole = { start: 0, end: ends.last.length };
  const wider = [whole, widenToSentences(ends, bare)].find((choice) => weigh(choice) >= enough);
  const choice = wider ?? bare;
  const passages = document.passages.slice(first, last + 1).map(({ text }) => text);
  return { passage: first, likeness: weigh(choice), ...cut(passages, choice) };
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

/** Where a sentence ends: its sign with the quotation mark or bracket that closes with it, and the space behind. */
const END_OF_SENTENCE = /[.!?…。؟।]["'”’»)\]]*(?:\s+|$)/g;

function widenToSentences(
  texts: { readonly first: string; readonly last: string },
  { start, end }: Choice,
): Choice {
  const starts = Array.from(texts.first.matchAll(END_OF_SENTENCE), (m) => m.index + m[0].length);
  const ends = Array.from(
    texts.last.matchAll(END_OF_SENTENCE),
    (m) => m.index + m[0].trimEnd().length,
  );
  return {
    start: starts.findLast((at) => at <= start) ?? 0,
    end: ends.find((at) => at >= end) ?? texts.last.length,
  };
}
