import type { Concepts } from './concepts.ts';
import { remember } from './remember.ts';
import { addUnit, addUnits, createUnitSet, hasUnit, type UnitSet } from './unit-set.ts';
import type { Unit } from './units.ts';
import {
  listFrom,
  listWords,
  push,
  tokenOf,
  unitOf,
  type Position,
  type TermWord,
  type Words,
} from './word-list.ts';

/** Where a term stands in a unit: from its first word to its last, by their numbers in `Unit.tokens`. */
export type Hit = { readonly from: number; readonly to: number };

/** A slot of a pattern, looked up in a draft. */
export type Slot = {
  /** Units whose own words meet it. */
  readonly own: UnitSet;
  /** These, and the units that are read with one of them. */
  readonly reach: UnitSet;
  readonly findHits: (unit: number) => readonly Hit[];
};

/** Finds terms of concepts in units. Each term is looked up once, however many patterns have it. */
export type TermIndex = {
  /** A slot of terms as a concept writes them: a set, a stem, a beginning (`traffick*`), words that follow each other. */
  readonly findSlot: (terms: readonly string[]) => Slot;
  /** Where a stem stands; in reading order for each form of the word. */
  readonly findStem: (stem: string) => readonly Position[];
};

/** Cuts a term as a concept writes it ("pre departure", "traffick*") into its words. */
type TermParser = { readonly parseTerm: (written: string) => readonly TermWord[] };

/** Words that may stand between the words of a term. */
const SKIPPED = new Set(['the', 'a', 'an', 'their', 'its', 'our', 'of', 'her']);

/**
 * Indexes units for the terms of concepts. `borrowers` are the units that each unit is a context of, `sets` the terms
 * that slots name together.
 */
export function indexTerms(
  units: readonly Unit[],
  borrowers: ReadonlyMap<number, readonly number[]>,
  { parseTerm }: TermParser,
  sets: NonNullable<Concepts['sets']>,
): TermIndex {
  const words = listWords(units);
  const total = units.length;
  const nothing = { own: createUnitSet(total), reach: createUnitSet(total) };
  const reachOf = remember((word: string): Reached =>
    reachFrom((words.places.get(word) ?? []).map(unitOf), borrowers, total),
  );
  // Most words of the concepts are not in a draft: nothing is added for them.
  const unite = (all: readonly Reached[]): Reached => {
    const sets = all.filter((set) => set !== nothing);
    return sets.length > 1 ? uniteReached(sets, total) : (sets[0] ?? nothing);
  };
  const reachForms = remember((key: string): Reached => {
    const isBeginning = key.startsWith('*');
    return unite(
      listForms({ text: isBeginning ? key.slice(1) : key, isBeginning }, words).map(reachOf),
    );
  });
  const reachWord = ({ text, isBeginning }: TermWord) =>
    reachForms(isBeginning ? `*${text}` : text);

  /** Units in which words follow each other. Loops, because the places of a common word are too many to copy. */
  const findPlaces = (
    first: readonly string[],
    rest: readonly TermWord[],
    following: readonly Reached[],
  ): readonly number[] => {
    const found: number[] = [];
    for (const word of first) {
      for (const place of words.places.get(word) ?? []) {
        const unit = unitOf(place);
        if (!following.every(({ own }) => hasUnit(own, unit))) continue;
        if (followTerm(units[unit], tokenOf(place), rest) !== null) found.push(unit);
      }
    }
    return found;
  };
  const findTerm = remember((written: string): Term => {
    if (written.startsWith('@')) return uniteTerms((sets[written.slice(1)] ?? []).map(findTerm));
    const [start, ...rest] = parseTerm(written);
    if (!start) return { starts: [], reached: nothing };
    const first = listForms(start, words);
    const starts = first.map((word) => ({ word, rest }));
    if (rest.length === 0) return { starts, reached: reachWord(start) };
    const following = rest.map(reachWord);
    if (first.length === 0 || following.includes(nothing)) return { starts: [], reached: nothing };
    const found = findPlaces(first, rest, following);
    if (found.length === 0) return { starts: [], reached: nothing };
    return { starts, reached: reachFrom(found, borrowers, total) };
  });
  const uniteTerms = (terms: readonly Term[]): Term => ({
    starts: terms.flatMap(({ starts }) => starts),
    reached: unite(terms.map(({ reached }) => reached)),
  });
  return {
    findSlot: remember((written: readonly string[]): Slot => {
      const { starts, reached } = uniteTerms(written.map(findTerm));
      // Most slots of a draft are never asked for their words.
      let byWord: ReturnType<typeof groupByWord> | undefined;
      return {
        ...reached,
        findHits: (unit) => findHits(units[unit], (byWord ??= groupByWord(starts))),
      };
    }),
    findStem: remember((stem: string): readonly Position[] =>
      (words.ofStem.get(stem) ?? []).flatMap((word) => words.places.get(word) ?? []),
    ),
  };
}

type Reached = Pick<Slot, 'own' | 'reach'>;

function reachFrom(
  found: readonly number[],
  borrowers: ReadonlyMap<number, readonly number[]>,
  total: number,
): Reached {
  const own = createUnitSet(total);
  const reach = createUnitSet(total);
  for (const unit of found) {
    if (hasUnit(own, unit)) continue;
    addUnit(own, unit);
    addUnit(reach, unit);
    for (const borrower of borrowers.get(unit) ?? []) addUnit(reach, borrower);
  }
  return { own, reach };
}

function uniteReached(sets: readonly Reached[], total: number): Reached {
  const own = createUnitSet(total);
  const reach = createUnitSet(total);
  for (const set of sets) {
    addUnits(own, set.own);
    addUnits(reach, set.reach);
  }
  return { own, reach };
}

function groupByWord(starts: readonly Start[]): ReadonlyMap<string, readonly Start[]> {
  const byWord = new Map<string, Start[]>();
  for (const start of starts) push(byWord, start.word, start);
  return byWord;
}

/** A word of the draft with which a term can begin, and what must follow it. */
type Start = { readonly word: string; readonly rest: readonly TermWord[] };
type Term = { readonly starts: readonly Start[]; readonly reached: Reached };

function listForms({ text, isBeginning }: TermWord, words: Words): readonly string[] {
  return isBeginning ? listFrom(words.sorted, text) : (words.ofStem.get(text) ?? []);
}

function findHits(
  unit: Unit | undefined,
  starts: ReadonlyMap<string, readonly Start[]>,
): readonly Hit[] {
  const hits: Hit[] = [];
  unit?.tokens.forEach(({ word }, from) => {
    for (const { rest } of starts.get(word) ?? []) {
      const to = followTerm(unit, from, rest);
      if (to !== null) hits.push({ from, to });
    }
  });
  return hits;
}

/** The number of the token that ends the term, or null when its words do not follow. */
function followTerm(
  unit: Unit | undefined,
  first: number,
  rest: readonly TermWord[],
): number | null {
  let at = first;
  for (const word of rest) {
    at += 1;
    while (SKIPPED.has(unit?.tokens[at]?.word ?? '') && !fits(unit, at, word)) at += 1;
    if (!fits(unit, at, word)) return null;
  }
  return at;
}

function fits(unit: Unit | undefined, at: number, { text, isBeginning }: TermWord): boolean {
  const token = unit?.tokens[at];
  if (!token) return false;
  return isBeginning ? token.word.startsWith(text) : token.stem === text;
}
