import { UNSPACED } from '../../lib/unspaced-scripts.ts';
import type { TextRange } from './draft.ts';

/** A word in lower case, and where it stands. */
export type Word = TextRange & { readonly word: string };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order. Signs between them are left out. */
export function splitWords(text: string): readonly Word[] {
  const runs = Array.from(text.matchAll(WORD), ({ 0: run, index }) => ({ run, index }));
  return runs.flatMap(({ run, index }) =>
    UNSPACED.test(run) ? segment(run, index) : [toWord(run, index)],
  );
}

function toWord(run: string, start: number): Word {
  return { word: run.toLowerCase(), start, end: start + run.length };
}

let segmenter: Intl.Segmenter | undefined;

function segment(run: string, offset: number): readonly Word[] {
  // Older browsers cannot tell the words of such a run apart: it is one.
  if (!('Segmenter' in Intl)) return [toWord(run, offset)];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(run), (part) => toWord(part.segment, offset + part.index));
}
