import type { Concepts } from './concepts.ts';
import { readContentWords } from './content-words.ts';
import { remember } from './remember.ts';
import { listStarts, type Term, type TermStarts } from './term-starts.ts';

/** The terms of concepts, each once however many patterns have it. */
export type TermList = {
  readonly terms: readonly Term[];
  readonly starts: TermStarts;
  /**
   * The numbers of the terms of a slot as a concept writes them, those of its sets among them, in their order; some
   * twice.
   */
  readonly ofSlot: (written: readonly string[]) => Int32Array;
};

/**
 * Reads the terms of all patterns, which are the same for every draft. Done once for the same concepts, for as long as
 * the program runs.
 */
export const listTerms = remember(({ language, sets, dimensions, flags }: Concepts): TermList => {
  const { parseTerm } = readContentWords(language);
  const terms: Term[] = [];
  const termOf = remember((written: string): readonly Term[] => {
    if (written.startsWith('@')) return (sets?.[written.slice(1)] ?? []).flatMap(termOf);
    const words = parseTerm(written);
    if (words.length === 0) return [];
    const term = { number: terms.length, words };
    terms.push(term);
    return [term];
  });
  const ofSlot = remember((written: readonly string[]) =>
    Int32Array.from(written.flatMap(termOf), ({ number }) => number),
  );
  const patterns = [
    ...Object.values(dimensions).flatMap(({ conventional, better }) => [conventional, better]),
    ...flags.map((flag) => flag.patterns),
  ].flat();
  for (const { onlyWith } of flags) if (onlyWith) ofSlot(onlyWith);
  for (const { meet, unless } of patterns) {
    meet.forEach(ofSlot);
    if (unless) ofSlot(unless);
  }
  return { terms, starts: listStarts(terms), ofSlot };
});
