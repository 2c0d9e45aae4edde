import type { Unit } from './units.ts';

/** Unit and token in one number: a long draft has a hundred thousand of them. */
export type Position = number & { readonly position: never };

/** More than a unit has tokens: a passage has at most 20,000 letters. */
const TOKENS = 32_768;
/** The unit of a position. */
export function unitOf(position: Position): number {
  return Math.floor(position / TOKENS);
}

/** The number of the token within its unit. */
export function tokenOf(position: Position): number {
  return position % TOKENS;
}

/** A word of a term of the concepts: a stem, or a beginning. */
export type TermWord = { readonly text: string; readonly isBeginning: boolean };

/** The words of a draft: where each stands, and which belong to one stem. */
export type Words = {
  readonly places: ReadonlyMap<string, readonly Position[]>;
  readonly ofStem: ReadonlyMap<string, readonly string[]>;
  /** All words in their order, to find those that begin alike. */
  readonly sorted: readonly string[];
};

/** Lists the words of units. */
export function listWords(units: readonly Unit[]): Words {
  const places = new Map<string, Position[]>();
  const ofStem = new Map<string, string[]>();
  units.forEach(({ tokens }, unit) => {
    tokens.forEach(({ word, stem }, token) => {
      const position = (unit * TOKENS + token) as Position;
      const known = places.get(word);
      if (known) known.push(position);
      else {
        places.set(word, [position]);
        push(ofStem, stem, word);
      }
    });
  });
  return { places, ofStem, sorted: [...places.keys()].sort() };
}

/** The words of a sorted list that begin so. */
export function listFrom(words: readonly string[], beginning: string): readonly string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (words[end]?.startsWith(beginning)) end += 1;
  return words.slice(low, end);
}

/** Adds a value to the list of a key. */
export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
