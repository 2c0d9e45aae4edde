import type { FoundTerms } from './find-terms.ts';
import type { Hit } from './hit.ts';

/**
 * Finds where the terms of a slot, by their numbers, stand in each of these units: in reading order, at one word in the
 * slot's order.
 */
export type HitFinder = (slot: Int32Array, units: readonly number[]) => readonly (readonly Hit[])[];

type RankedHit = Hit & { readonly rank: number };

/** By number: its first place in the slot, counted from 1, and how often the slot has it, by itself and in its sets. */
type Marks = { readonly ranks: Int32Array; readonly times: Int32Array };

/** A finder for one draft. It keeps its room from one slot to the next: there are thousands of slots and of terms. */
export function createHitFinder({ words, wordsOf, longer }: FoundTerms): HitFinder {
  const ofWord = createMarks(words.forms.length);
  const ofLonger = createMarks(wordsOf.starts.length);

  const setMarks = (slot: Int32Array, mark: typeof addMark): void => {
    for (let place = 0; place < slot.length; place += 1) {
      const term = slot[place] ?? 0;
      const end = wordsOf.starts[term + 1] ?? 0;
      for (let at = wordsOf.starts[term] ?? 0; at < end; at += 1) {
        mark(ofWord, wordsOf.numbers[at] ?? 0, place + 1);
      }
      mark(ofLonger, term, place + 1);
    }
  };
  const findIn = (unit: number): readonly Hit[] => {
    let hits: RankedHit[] | undefined;
    const first = words.firsts[unit] ?? 0;
    const end = words.firsts[unit + 1] ?? 0;
    for (let at = first; at < end; at += 1) {
      const word = words.words[at] ?? 0;
      if (ofWord.ranks[word] !== 0) hits = addHits(hits, ofWord, word, at - first, at - first);
    }
    const inOrder = hits?.length ?? 0;
    const last = longer.firsts[unit + 1] ?? 0;
    for (let at = longer.firsts[unit] ?? 0; at < last; at += 1) {
      const term = longer.terms[at] ?? 0;
      if (ofLonger.ranks[term] === 0) continue;
      hits = addHits(hits, ofLonger, term, longer.froms[at] ?? 0, longer.tos[at] ?? 0);
    }
    if (hits && hits.length > inOrder && hits.length > 1) hits.sort(compareHits);
    return hits ?? [];
  };
  return (slot, units) => {
    setMarks(slot, addMark);
    const found = units.map(findIn);
    setMarks(slot, clearMark);
    return found;
  };
}

function createMarks(count: number): Marks {
  return { ranks: new Int32Array(count), times: new Int32Array(count) };
}

function addMark({ ranks, times }: Marks, number: number, rank: number): void {
  if (ranks[number] === 0) ranks[number] = rank;
  times[number] = (times[number] ?? 0) + 1;
}

function clearMark({ ranks, times }: Marks, number: number): void {
  ranks[number] = times[number] = 0;
}

function compareHits(a: RankedHit, b: RankedHit): number {
  return a.from - b.from || a.rank - b.rank;
}

/** Most lists have one hit: room for more is made when there are more. */
function addHits(
  hits: RankedHit[] | undefined,
  { ranks, times }: Marks,
  number: number,
  from: number,
  to: number,
): RankedHit[] {
  const hit = { from, to, rank: ranks[number] ?? 0 };
  const all = hits ?? [hit];
  for (let left = (times[number] ?? 0) - (hits ? 0 : 1); left > 0; left -= 1) all.push(hit);
  return all;
}
