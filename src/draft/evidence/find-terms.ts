import { groupNumbers, NumberList, type NumberLists } from './number-list.ts';
import type { TermWord } from './content-words.ts';
import type { Term, TermList } from './term-list.ts';
import { push, type WordList } from './word-list.ts';

/** Where the terms of the concepts stand in a draft: those of one word by that word, the longer ones by their units. */
export type FoundTerms = {
  readonly words: WordList;
  /** By word of the draft: the terms of this one word. */
  readonly ofWord: NumberLists;
  /** By term of one word: the words of the draft that it stands for. */
  readonly wordsOf: NumberLists;
  readonly longer: LongerTerms;
};

/** Where terms of several words stand. */
type LongerTerms = {
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

/** What longer terms begin with. */
type Starts = {
  /** Terms that begin with a word of the draft, by their second word. */
  readonly longer: readonly (ReadonlyMap<number, readonly Term[]> | undefined)[];
  /** Whether a word is the second one of any. */
  readonly isSecond: Uint8Array;
};

/** Finds all terms in all units: those of one word by the words alone, the longer ones in one pass over the units. */
export function findTerms({ terms }: TermList, words: WordList): FoundTerms {
  const { alone, starts } = listStarts(terms, words);
  const [ofTerms, ofWords] = [alone.terms.toArray(), alone.words.toArray()];
  return {
    words,
    ofWord: groupNumbers(ofWords, ofTerms, words.forms.length),
    wordsOf: groupNumbers(ofTerms, ofWords, terms.length),
    longer: findLonger(starts, terms.length, words),
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

function findLonger(starts: Starts, terms: number, words: WordList): LongerTerms {
  const pass: Pass = {
    words,
    starts,
    isSkipped: Uint8Array.from(words.forms, ({ word }) => (SKIPPED.has(word) ? 1 : 0)),
    found: {
      terms: new NumberList(),
      froms: new NumberList(),
      tos: new NumberList(),
      units: new NumberList(),
    },
  };
  const { found } = pass;
  const total = words.firsts.length - 1;
  const firsts = new Int32Array(total + 1);
  for (let unit = 0; unit < total; unit += 1) {
    const end = words.firsts[unit + 1] ?? 0;
    for (let at = words.firsts[unit] ?? 0; at < end; at += 1) {
      const longer = starts.longer[words.words[at] ?? 0];
      if (longer) findAt(at, unit, longer, pass);
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

type Pass = {
  readonly words: WordList;
  readonly starts: Starts;
  readonly isSkipped: Uint8Array;
  readonly found: Readonly<Record<'terms' | 'froms' | 'tos' | 'units', NumberList>>;
};

/** Adds the longer terms that begin at a word of a unit. */
function findAt(
  at: number,
  unit: number,
  longer: ReadonlyMap<number, readonly Term[]>,
  pass: Pass,
): void {
  const { words, starts, isSkipped } = pass;
  const end = words.firsts[unit + 1] ?? 0;
  for (let next = at + 1; next < end; next += 1) {
    const second = words.words[next] ?? 0;
    const both = starts.isSecond[second] === 1 ? longer.get(second) : undefined;
    if (both) {
      for (const term of both) {
        const to = followTerm(term, at, end, pass);
        if (to >= 0 && !fitsBetween(term, at, next, words)) add(pass, unit, term, at, to);
      }
    }
    if (isSkipped[second] === 0) return;
  }
}

function add({ words, found }: Pass, unit: number, term: Term, from: number, to: number): void {
  const first = words.firsts[unit] ?? 0;
  found.terms.add(term.number);
  found.froms.add(from - first);
  found.tos.add(to - first);
  found.units.add(unit);
}

/** Whether a word that may be skipped was the term's second one already: the term is then found. */
function fitsBetween({ words: wanted }: Term, at: number, next: number, words: WordList): boolean {
  for (let between = at + 1; between < next; between += 1) {
    if (fits(words, between, wanted[1])) return true;
  }
  return false;
}

/** The place of the word that ends the term; -1 when its words do not follow. */
function followTerm(
  { words: wanted }: Term,
  first: number,
  end: number,
  { words, isSkipped }: Pass,
): number {
  let at = first;
  for (let number = 1; number < wanted.length; number += 1) {
    at += 1;
    while (at < end && isSkipped[words.words[at] ?? 0] === 1 && !fits(words, at, wanted[number])) {
      at += 1;
    }
    if (at >= end || !fits(words, at, wanted[number])) return -1;
  }
  return at;
}

function fits({ words, forms }: WordList, at: number, wanted: TermWord | undefined): boolean {
  const form = forms[words[at] ?? 0];
  if (!form || !wanted) return false;
  return wanted.isBeginning ? form.word.startsWith(wanted.text) : form.stem === wanted.text;
}

/** The terms of one word, beside the words of the draft that they stand for, and the beginnings of the others. */
function listStarts(
  terms: readonly Term[],
  words: WordList,
): { readonly alone: Readonly<Record<'terms' | 'words', NumberList>>; readonly starts: Starts } {
  const total = words.forms.length;
  const alone = { terms: new NumberList(), words: new NumberList() };
  const longer = new Array<Map<number, Term[]> | undefined>(total).fill(undefined);
  const isSecond = new Uint8Array(total);
  const formsOf = createFormFinder(words);
  for (const term of terms) {
    // Most terms have a word that is not in the draft: nothing is kept for them.
    if (term.words.some((word) => formsOf(word).length === 0)) continue;
    const [first, second] = term.words;
    for (const word of first ? formsOf(first) : []) {
      if (!second) {
        alone.terms.add(term.number);
        alone.words.add(word);
        continue;
      }
      const nexts = (longer[word] ??= new Map<number, Term[]>());
      for (const next of formsOf(second)) {
        isSecond[next] = 1;
        push(nexts, next, term);
      }
    }
  }
  return { alone, starts: { longer, isSecond } };
}

/** Finds the words of the draft that a word of a term stands for, by their numbers. Each word is looked for once. */
function createFormFinder({ forms, ofStem }: WordList): (word: TermWord) => readonly number[] {
  const sorted = forms.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const listFrom = (beginning: string): readonly number[] => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.word ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (sorted[end]?.word.startsWith(beginning)) end += 1;
    return sorted.slice(low, end).map(({ number }) => number);
  };
  const known: (readonly number[] | undefined)[] = [];
  return ({ text, isBeginning, number }) =>
    (known[number] ??= isBeginning ? listFrom(text) : ofStem(text));
}
