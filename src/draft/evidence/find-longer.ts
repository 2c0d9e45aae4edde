import { groupNumbers, NumberList, type NumberLists } from './number-list.ts';
import type { Term, TermStarts } from './term-starts.ts';
import type { WordList } from './word-list.ts';

/** Where terms of several words stand. */
export type LongerTerms = {
  /** By unit: numbers into the next lists, in reading order. */
  readonly firsts: Int32Array;
  readonly terms: Int32Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  /** The units of each term, once for each time that it stands there. */
  readonly places: NumberLists;
};

/** Words that may stand between the words of a term. */
const SKIPPED = new Set(['the', 'a', 'an', 'their', 'its', 'our', 'of', 'her']);

/** What terms are found by: how they begin, how many there are, and which of their words each word of the draft fits. */
type Sought = {
  readonly starts: TermStarts;
  readonly terms: number;
  readonly fits: readonly (readonly number[])[];
  readonly words: WordList;
};

/** By word of the draft. */
type Begun = {
  /** 1 where it fits the first word of a longer term, and the second. */
  readonly isFirst: Uint8Array;
  readonly isSecond: Uint8Array;
  readonly isSkipped: Uint8Array;
};

type Pass = Pick<Sought, 'starts' | 'fits' | 'words'> &
  Begun & { readonly found: Readonly<Record<'terms' | 'froms' | 'tos' | 'units', NumberList>> };

/** Finds the terms of several words in one pass over the units. */
export function findLonger({ starts, terms, fits, words }: Sought): LongerTerms {
  const found = {
    terms: new NumberList(),
    froms: new NumberList(),
    tos: new NumberList(),
    units: new NumberList(),
  };
  const pass: Pass = { starts, fits, words, found, ...begin(starts, fits, words) };
  const total = words.firsts.length - 1;
  const firsts = new Int32Array(total + 1);
  for (let unit = 0; unit < total; unit += 1) {
    const end = words.firsts[unit + 1] ?? 0;
    for (let at = words.firsts[unit] ?? 0; at < end; at += 1) {
      if (pass.isFirst[words.words[at] ?? 0] === 1) findAt(at, unit, pass);
    }
    firsts[unit + 1] = found.terms.length;
  }
  const numbers = found.terms.toArray();
  return {
    firsts,
    terms: numbers,
    froms: found.froms.toArray(),
    tos: found.tos.toArray(),
    places: groupNumbers(numbers, found.units.toArray(), terms),
  };
}

function begin({ firsts, seconds }: TermStarts, fits: Sought['fits'], { forms }: WordList): Begun {
  return {
    isFirst: Uint8Array.from(fits, (own) => (own.some((fit) => firsts.has(fit)) ? 1 : 0)),
    isSecond: Uint8Array.from(fits, (own) => (own.some((fit) => seconds.has(fit)) ? 1 : 0)),
    isSkipped: Uint8Array.from(forms, ({ word }) => (SKIPPED.has(word) ? 1 : 0)),
  };
}

/** Adds the longer terms that begin at a word of a unit. */
function findAt(at: number, unit: number, pass: Pass): void {
  const { starts, fits, words, isSecond, isSkipped } = pass;
  const end = words.firsts[unit + 1] ?? 0;
  const own = fits[words.words[at] ?? 0] ?? NOTHING;
  for (let next = at + 1; next < end; next += 1) {
    const second = words.words[next] ?? 0;
    if (isSecond[second] === 1) {
      for (const fit of fits[second] ?? NOTHING) {
        for (const first of own) {
          const terms = starts.longer(first, fit);
          // A word between the two may have been the second one already: the terms are then found.
          if (!terms || fitsBetween(fit, at, next, pass)) continue;
          for (const term of terms) addTerm(term, unit, { at, next, end }, pass);
        }
      }
    }
    if (isSkipped[second] === 0) return;
  }
}

const NOTHING: readonly number[] = [];

type Span = { readonly at: number; readonly next: number; readonly end: number };

function addTerm(term: Term, unit: number, { at, next, end }: Span, pass: Pass): void {
  const to = followTerm(term, next, end, pass);
  if (to < 0) return;
  const { words, found } = pass;
  const first = words.firsts[unit] ?? 0;
  found.terms.add(term.number);
  found.froms.add(at - first);
  found.tos.add(to - first);
  found.units.add(unit);
}

function fitsBetween(fit: number, at: number, next: number, pass: Pass): boolean {
  for (let between = at + 1; between < next; between += 1) {
    if (isFit(pass, between, fit)) return true;
  }
  return false;
}

/** The place of the word that ends the term, whose second word stands at `second`; -1 when its words do not follow. */
function followTerm({ words: wanted }: Term, second: number, end: number, pass: Pass): number {
  const { words, isSkipped } = pass;
  let at = second;
  for (let number = 2; number < wanted.length; number += 1) {
    const fit = wanted[number]?.number ?? -1;
    at += 1;
    while (at < end && isSkipped[words.words[at] ?? 0] === 1 && !isFit(pass, at, fit)) at += 1;
    if (at >= end || !isFit(pass, at, fit)) return -1;
  }
  return at;
}

function isFit({ fits, words }: Pass, at: number, fit: number): boolean {
  return fits[words.words[at] ?? 0]?.includes(fit) ?? false;
}
