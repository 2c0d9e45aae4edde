import type { Pattern } from './concepts.ts';
import type { HitFinder } from './find-hits.ts';
import { markUnits, type FoundTerms } from './find-terms.ts';
import type { TermList } from './term-list.ts';
import type { Unit } from './units.ts';
import { CONTEXT_KINDS, type ContextKind, type Contexts } from './contexts.ts';

/** What is asked of a draft to match patterns. */
export type PatternIndex = {
  readonly units: readonly Unit[];
  /** By unit: 1 for a list item or a cell. */
  readonly isOfSeveral: Uint8Array;
  readonly contexts: Contexts;
  readonly terms: TermList;
  readonly found: FoundTerms;
  readonly findHits: HitFinder;
};

/** Where signs are looked for: units in their order, and whether a unit is one of them. */
export type Among = { readonly units: Int32Array; readonly has: (unit: number) => boolean };

/** A unit that has the words for a pattern. */
export type Meeting = {
  readonly unit: number;
  /** The slots that the unit's own words meet: bit `n` for the slot `n`. */
  readonly own: number;
  /** For each slot that they do not meet, the nearest context that does. */
  readonly lent: readonly ContextKind[];
};

/** Slots that others may meet: a list item or a cell leaves out what the lead-in or the heads of the table say. */
const MOST_LENT = { ofSeveral: 2, other: 1 };

/** A pattern whose slots are some bits of a number, one after the other, beside those of other patterns. */
type Placed = {
  readonly pattern: number;
  /** The place of the first bit, and how many there are. */
  readonly start: number;
  readonly size: number;
  /** All its slots. */
  readonly mask: number;
  readonly unless: number;
};

/** As many patterns as 32 bits have room for, and for each bit the terms that set it. */
type Plane = { readonly placed: Placed[]; readonly slots: (readonly string[])[] };

const BITS = 32;

/**
 * For each pattern the units of `among` in which its slots meet, as far as single slots tell: that their words do not
 * overlap is not looked at. Looks at many patterns at once: each slot of theirs is one bit, and most units have none.
 */
export function findMeetings(
  patterns: readonly Pattern[],
  index: PatternIndex,
  among: Int32Array,
): readonly (readonly Meeting[])[] {
  const meetings: Meeting[][] = patterns.map(() => []);
  const own = new Int32Array(index.units.length);
  for (const { placed, slots } of placePatterns(patterns)) {
    own.fill(0);
    slots.forEach((slot, bit) => markSlot(own, 1 << bit, index.terms.ofSlot(slot), index.found));
    // eslint-disable-next-line @typescript-eslint/prefer-for-of -- the engine starts anew after each for-of over these
    for (let at = 0; at < among.length; at += 1) {
      const unit = among[at] ?? 0;
      if (own[unit] !== 0) meetIn(unit, placed, own, index, meetings);
    }
  }
  return meetings;
}

function placePatterns(patterns: readonly Pattern[]): readonly Plane[] {
  const planes: Plane[] = [];
  patterns.forEach(({ meet, unless }, pattern) => {
    let plane = planes.at(-1);
    if (!plane || plane.slots.length + meet.length + 1 > BITS) {
      planes.push((plane = { placed: [], slots: [] }));
    }
    const { placed, slots } = plane;
    const start = slots.length;
    slots.push(...meet);
    const mask = ((2 ** meet.length - 1) << start) | 0;
    const size = meet.length;
    placed.push({ pattern, start, size, mask, unless: unless ? 1 << (start + size) : 0 });
    if (unless) slots.push(unless);
  });
  return planes;
}

function markSlot(own: Int32Array, mark: number, terms: Int32Array, found: FoundTerms): void {
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- the engine starts anew after each for-of over these
  for (let at = 0; at < terms.length; at += 1) markUnits(own, mark, terms[at] ?? 0, found);
}

/** Adds the patterns of a plane whose slots meet in a unit. */
function meetIn(
  unit: number,
  placed: readonly Placed[],
  own: Int32Array,
  index: PatternIndex,
  meetings: readonly Meeting[][],
): void {
  const bits = own[unit] ?? 0;
  // What stands around is looked at when a pattern asks for it.
  let around: number | undefined;
  for (const one of placed) {
    const met = bits & one.mask;
    if (met === 0 || (bits & one.unless) !== 0) continue;
    if (met === one.mask) {
      meetings[one.pattern]?.push({ unit, own: met >>> one.start, lent: [] });
      continue;
    }
    if (!hasEnough(met, one.size, index.isOfSeveral[unit] === 1)) continue;
    around ??= unite(unit, own, index.contexts);
    if (((met | around) & one.mask) !== one.mask) continue;
    const lent = listLenders(unit, one.mask & ~met, own, index.contexts);
    meetings[one.pattern]?.push({ unit, own: met >>> one.start, lent });
  }
}

/** What stands around a unit, all together. */
function unite(unit: number, own: Int32Array, { starts, units }: Contexts): number {
  const end = starts[unit + 1] ?? 0;
  let bits = 0;
  for (let at = starts[unit] ?? 0; at < end; at += 1) bits |= own[units[at] ?? 0] ?? 0;
  return bits;
}

/** Whether the unit's own words meet as many slots of `size` as they must. */
function hasEnough(met: number, size: number, isOfSeveral: boolean): boolean {
  const least = size - (isOfSeveral ? MOST_LENT.ofSeveral : MOST_LENT.other);
  let count = 0;
  for (let left = met; left !== 0; left &= left - 1) count += 1;
  return count >= least;
}

/** For each of these slots, from the first, the nearest context that meets it. */
function listLenders(
  unit: number,
  wanted: number,
  own: Int32Array,
  { starts, units, kinds }: Contexts,
): readonly ContextKind[] {
  const lenders: ContextKind[] = [];
  const end = starts[unit + 1] ?? 0;
  for (let left = wanted; left !== 0; left &= left - 1) {
    const slot = left & -left;
    let at = starts[unit] ?? 0;
    while (at < end && ((own[units[at] ?? 0] ?? 0) & slot) === 0) at += 1;
    const kind = at < end ? CONTEXT_KINDS[kinds[at] ?? 0] : undefined;
    if (kind) lenders.push(kind);
  }
  return lenders;
}
