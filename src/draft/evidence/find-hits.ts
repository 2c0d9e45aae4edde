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
export function createHitFinder({ firsts, terms, froms, tos, places }: FoundTerms): HitFinder {
  // By term: its place in the slot, counted from 1, and how often the slot has it, by itself and in its sets.
  const ranks = new Int32Array(places.starts.length);
  const times = new Int32Array(places.starts.length);
  const findIn = (unit: number): readonly Hit[] => {
    const hits: RankedHit[] = [];
    const end = firsts[unit + 1] ?? 0;
    for (let at = firsts[unit] ?? 0; at < end; at += 1) {
      const term = terms[at] ?? 0;
      const rank = ranks[term] ?? 0;
      if (rank === 0) continue;
      const hit = { from: froms[at] ?? 0, to: tos[at] ?? 0, rank };
      for (let left = times[term] ?? 0; left > 0; left -= 1) hits.push(hit);
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
