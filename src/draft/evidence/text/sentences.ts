import type { TextRange } from '../../../domain/draft/draft.ts';

const END =
  /[.!?…][”"’')\]]*\s+(?=["“‘'(\[]*[\p{Lu}\p{N}\p{Lo}•–-])|[;:,.]?(?<!\s)\s+(?=(?:\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)|[•▪●◦])\s)|[।؟။។]\s*/gu;
/** Words whose full stop does not end a sentence. */
const STOPPED =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|no|nos|art|arts|fig|figs|para|paras|p|pp|ch|sec|dr|mr|mrs|ms|prof|st|approx|incl|govt|dept|min|max|ca|ref|vol|ed|eds|est|resp|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/iu;

/** Sentences of a passage, and the entries of a list that runs in a line, as ranges in their order. */
export function splitSentences(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const stop = index + mark.trimEnd().length;
    if (mark.startsWith('.') && STOPPED.test(text.slice(start, index + 1))) continue;
    if (stop > start) ranges.push({ start, end: stop });
    start = index + mark.length;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}
