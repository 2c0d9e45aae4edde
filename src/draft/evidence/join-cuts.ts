import type { CutDocument, Unit } from './units.ts';
import type { Form } from './text/tokens.ts';
import type { UnitWords } from './word-list.ts';

/** Several documents as one: their units follow each other, and each different word has one number. */
export function joinCuts(cuts: readonly CutDocument[]): CutDocument {
  const [only] = cuts;
  if (only && cuts.length === 1) return only;
  const contexts = cuts.map((cut) => cut.contexts);
  const moves = listStarts(cuts.map(({ units }) => units.length));
  return {
    units: cuts.flatMap(({ units }, document) => moveUnits(units, document, moves[document] ?? 0)),
    contexts: {
      starts: joinStarts(contexts.map(({ starts }) => starts)),
      units: joinMoved(
        contexts.map(({ units }) => units),
        moves,
      ),
      kinds: joinMoved(contexts.map(({ kinds }) => kinds)),
    },
    words: joinWords(cuts.map(({ words }) => words)),
  };
}

function moveUnits(units: readonly Unit[], document: number, by: number): readonly Unit[] {
  return units.map((unit) => ({ ...unit, document, first: unit.first + by }));
}

function joinWords(all: readonly UnitWords[]): UnitWords {
  const forms: Form[] = [];
  const numbers = new Map<string, number>();
  const renamed = all.map(({ words, forms: own }) => {
    const names = Int32Array.from(own, ({ word, stem }) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = forms.length;
      numbers.set(word, number);
      forms.push({ word, stem, number });
      return number;
    });
    return words.map((word) => names[word] ?? 0);
  });
  return {
    firsts: joinStarts(all.map(({ firsts }) => firsts)),
    words: joinMoved(renamed),
    starts: joinMoved(all.map(({ starts }) => starts)),
    ends: joinMoved(all.map(({ ends }) => ends)),
    forms,
  };
}

/** Where each of things of these sizes begins when they follow each other. */
function listStarts(sizes: readonly number[]): readonly number[] {
  let sum = 0;
  return sizes.map((size) => (sum += size) - size);
}

/** One list after the other; to the numbers of each its own is added. */
function joinMoved(lists: readonly Int32Array[], moves: readonly number[] = []): Int32Array {
  const joined = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  const places = listStarts(lists.map((list) => list.length));
  lists.forEach((list, at) => {
    const by = moves[at] ?? 0;
    joined.set(by === 0 ? list : list.map((number) => number + by), places[at]);
  });
  return joined;
}

/** Lists of where things begin, which is 0, and end; the end of each is the beginning of the next. */
function joinStarts(lists: readonly Int32Array[]): Int32Array {
  const moves = listStarts(lists.map((list) => list.at(-1) ?? 0));
  const ends = lists.map((list) => list.subarray(1));
  return joinMoved([Int32Array.of(0), ...ends], [0, ...moves]);
}
