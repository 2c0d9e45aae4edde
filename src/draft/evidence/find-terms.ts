import { findLonger, type LongerTerms } from './find-longer.ts';
import { groupNumbers, NumberList, type NumberLists } from './number-list.ts';
import type { TermList } from './term-list.ts';
import type { WordList } from './word-list.ts';

/** Where the terms of the concepts stand in a draft: those of one word by that word, the longer ones by their units. */
export type FoundTerms = {
  readonly words: WordList;
  /** By term of one word: the words of the draft that it stands for. */
  readonly wordsOf: NumberLists;
  readonly longer: LongerTerms;
};

/** Finds all terms in all units: those of one word by the words alone, the longer ones in one pass over the units. */
export function findTerms({ terms, starts }: TermList, words: WordList): FoundTerms {
  const alone = { terms: new NumberList(), words: new NumberList() };
  const fits = words.forms.map(starts.fitsOf);
  fits.forEach((own, word) => {
    for (const fit of own) {
      for (const term of starts.alone.get(fit) ?? []) {
        alone.terms.add(term.number);
        alone.words.add(word);
      }
    }
  });
  return {
    words,
    wordsOf: groupNumbers(alone.terms.toArray(), alone.words.toArray(), terms.length),
    longer: findLonger({ starts, terms: terms.length, fits, words }),
  };
}

/** Sets bits of the units in which a term stands. */
export function markUnits(
  bits: Int32Array,
  mark: number,
  term: number,
  { words: { places }, wordsOf, longer }: FoundTerms,
): void {
  const end = wordsOf.starts[term + 1] ?? 0;
  for (let at = wordsOf.starts[term] ?? 0; at < end; at += 1) {
    markList(bits, mark, places, wordsOf.numbers[at] ?? 0);
  }
  markList(bits, mark, longer.places, term);
}

function markList(
  bits: Int32Array,
  mark: number,
  { starts, numbers }: NumberLists,
  list: number,
): void {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? 0; at < end; at += 1) {
    const unit = numbers[at] ?? 0;
    bits[unit] = (bits[unit] ?? 0) | mark;
  }
}

/** Whether a term stands in any unit. */
export function standsAnywhere(
  term: number,
  { words: { places }, wordsOf, longer }: FoundTerms,
): boolean {
  const isIn = ({ starts }: NumberLists, list: number) =>
    (starts[list + 1] ?? 0) > (starts[list] ?? 0);
  const words = wordsOf.numbers.subarray(wordsOf.starts[term], wordsOf.starts[term + 1]);
  return isIn(longer.places, term) || words.some((word) => isIn(places, word));
}
