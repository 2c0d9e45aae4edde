import type { TextRange } from '../../domain/draft/draft.ts';

/** A passage up to this long is shown and quoted whole, in UTF-16 units. */
const SHORT_ENOUGH = 320;

/**
 * The part of a passage to show and to quote: all of a short one, else the sentences that hold the words. Never empty
 * for a text that is not.
 */
export function chooseExcerpt(text: string, words: readonly TextRange[]): TextRange {
  const whole = { start: 0, end: text.length };
  const [first] = words;
  const last = words.at(-1);
  if (text.length <= SHORT_ENOUGH || !first || !last) return whole;
  const sentences = listSentences(text);
  const start = sentences.findLast((sentence) => sentence.start <= first.start)?.start ?? 0;
  const end = sentences.find((sentence) => sentence.end >= last.end)?.end ?? text.length;
  return trimRange(text, { start, end });
}

function listSentences(text: string): readonly TextRange[] {
  // Older browsers cannot tell sentences apart: the whole passage is one.
  if (!('Segmenter' in Intl)) return [{ start: 0, end: text.length }];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

/** The range without the white space at its ends. */
function trimRange(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const trimmed = part.trimStart();
  const from = start + part.length - trimmed.length;
  return { start: from, end: from + trimmed.trimEnd().length };
}

/** Ranges as they lie in a part of the text; those outside it are left out. */
export function rangesWithin(ranges: readonly TextRange[], part: TextRange): readonly TextRange[] {
  return ranges
    .map(({ start, end }) => ({
      start: Math.max(start, part.start) - part.start,
      end: Math.min(end, part.end) - part.start,
    }))
    .filter(({ start, end }) => start < end);
}
