import { groupNumbers, NumberList, type NumberLists } from './number-list.ts';
import { rememberEach } from './remember.ts';
import type { Form, Token, Tokeniser } from './text/tokens.ts';

/** The words of units, as numbers. Those of unit `n` stand from `firsts[n]` to before `firsts[n + 1]`. */
export type UnitWords = {
  readonly firsts: Int32Array;
  /** Which word it is: its number among the forms. */
  readonly words: Int32Array;
  /** Where it stands in its passage's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The different words, in the order in which they first come. */
  readonly forms: readonly Form[];
};

/** The words of a draft, and where to find them. */
export type WordList = Pick<UnitWords, 'firsts' | 'words' | 'forms'> & {
  /** The units of each word, once for each time that it stands there. */
  readonly places: NumberLists;
  /** The different stems, and for each word the number of its own. */
  readonly stems: readonly string[];
  readonly stemOf: Int32Array;
  /** The different words of a stem. */
  readonly ofStem: (stem: string) => readonly number[];
  /** The words of a unit with their ranges in the passage's text. */
  readonly tokensOf: (unit: number) => readonly Token[];
};

/** A list that is filled unit by unit; `start` is where the unit's text begins in its passage. */
export function createWordList({ run, forms }: Pick<Tokeniser, 'run' | 'forms'>): {
  readonly addUnit: (text: string, start: number) => void;
  readonly finish: () => UnitWords;
} {
  const lists = {
    firsts: new NumberList(),
    words: new NumberList(),
    starts: new NumberList(),
    ends: new NumberList(),
  };
  lists.firsts.add(0);
  return {
    addUnit(text, start) {
      const found = run(text);
      for (let at = 0; at < found.length; at += 1) {
        lists.words.add(found.forms[at]?.number ?? 0);
        lists.starts.add((found.starts[at] ?? 0) + start);
        lists.ends.add((found.ends[at] ?? 0) + start);
      }
      lists.firsts.add(lists.words.length);
    },
    finish: () => ({
      firsts: lists.firsts.toArray(),
      words: lists.words.toArray(),
      starts: lists.starts.toArray(),
      ends: lists.ends.toArray(),
      forms,
    }),
  };
}

/** Lists words by what is asked of them. */
export function listWords({ firsts, words, starts, ends, forms }: UnitWords): WordList {
  const { stems, stemOf, ofStem } = listByStem(forms);
  return {
    firsts,
    words,
    forms,
    places: groupNumbers(words, listUnits(firsts, words.length), forms.length),
    stems,
    stemOf,
    ofStem,
    tokensOf: rememberEach(firsts.length, (unit) => {
      const tokens: Token[] = [];
      const end = firsts[unit + 1] ?? 0;
      for (let at = firsts[unit] ?? 0; at < end; at += 1) {
        const { word = '', stem = '' } = forms[words[at] ?? 0] ?? {};
        tokens.push({ word, stem, start: starts[at] ?? 0, end: ends[at] ?? 0 });
      }
      return tokens;
    }),
  };
}

/** The unit of each word. */
function listUnits(firsts: Int32Array, words: number): Int32Array {
  const units = new Int32Array(words);
  for (let unit = 0; unit + 1 < firsts.length; unit += 1) {
    units.fill(unit, firsts[unit], firsts[unit + 1]);
  }
  return units;
}

/**
 * The words of each stem in the order in which they first stand in the draft. A word of the draft that a tokeniser met
 * earlier and dropped has no place, and changes nothing.
 */
function listByStem(forms: readonly Form[]): Pick<WordList, 'stems' | 'stemOf' | 'ofStem'> {
  const numbers = new Map<string, number>();
  const byStem: number[][] = [];
  const stemOf = new Int32Array(forms.length);
  for (const { stem, number } of forms) {
    const own = numbers.get(stem) ?? numbers.size;
    const words = byStem[own];
    if (words) words.push(number);
    else {
      numbers.set(stem, own);
      byStem.push([number]);
    }
    stemOf[number] = own;
  }
  return {
    stems: [...numbers.keys()],
    stemOf,
    ofStem: (stem) => byStem[numbers.get(stem) ?? -1] ?? [],
  };
}

/** Adds a value to the list of a key. */
export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
