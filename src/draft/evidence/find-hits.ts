import type { FoundTerms } from './find-terms.ts';
import type { Hit } from './hit.ts';
import type { Term } from './term-list.ts';

/** Finds where the terms of a slot stand in each of these units: in reading order, at one word in the slot's order. */
export type HitFinder = (
  slot: readonly Term[],
  units: readonly number[],
) => readonly (readonly Hit[])[];

type RankedHit = Hit & { readonly rank: number };

/** A finder for one draft. It keeps its room from one slot to the next: there are thousands of slots and of terms. */
export function createHitFinder({ words, ofWord, wordsOf, longer }: FoundTerms): HitFinder {
  // By term: its place in the slot, counted from 1, and how often the slot has it, by itself and in its sets.
  const ranks = new Int32Array(wordsOf.starts.length);
  const times = new Int32Array(wordsOf.starts.length);
  const take = (hits: RankedHit[], term: number, from: number, to: number): void => {
    const rank = ranks[term] ?? 0;
    if (rank === 0) return;
    const hit = { from, to, rank };
    for (let left = times[term] ?? 0; left > 0; left -= 1) hits.push(hit);
  };
  const findIn = (unit: number): readonly Hit[] => {
    const hits: RankedHit[] = [];
    const first = words.firsts[unit] ?? 0;
    const end = words.firsts[unit + 1] ?? 0;
    for (let at = first; at < end; at += 1) {
      const word = words.words[at] ?? 0;
      const stop = ofWord.starts[word + 1] ?? 0;
      for (let one = ofWord.starts[word] ?? 0; one < stop; one += 1) {
        take(hits, ofWord.numbers[one] ?? 0, at - first, at - first);
      }
    }
    const last = longer.firsts[unit + 1] ?? 0;
    for (let at = longer.firsts[unit] ?? 0; at < last; at += 1) {
      take(hits, longer.terms[at] ?? 0, longer.froms[at] ?? 0, longer.tos[at] ?? 0);
    }
    return hits.length > 1 ? hits.sort((a, b) => a.from - b.from || a.rank - b.rank) : hits;
  };
  return (slot, units) => {
    slot.forEach(({ number }, at) => {
      if (ranks[number] === 0) ranks[number] = at + 1;
      times[number] = (times[number] ?? 0) + 1;
    });
    const found = units.map(findIn);
    for (const { number } of slot) ranks[number] = times[number] = 0;
    return found;
  };
}
