import type { Pattern } from './concepts.ts';
import type { HitFinder } from './find-hits.ts';
import { markUnits, type FoundTerms } from './find-terms.ts';
import type { NumberLists } from './number-list.ts';
import type { TermList } from './term-list.ts';
import type { ContextKind, Unit } from './units.ts';

/** What is asked of a draft to match patterns. */
export type PatternIndex = {
  readonly units: readonly Unit[];
  /** For each unit the units that it is read with. */
  readonly around: NumberLists;
  readonly terms: TermList;
  readonly found: FoundTerms;
  readonly findHits: HitFinder;
};

/** Where signs are looked for: units in their order, and whether a unit is one of them. */
export type Among = { readonly units: Int32Array; readonly has: (unit: number) => boolean };

/** A unit that has the words for a pattern. */
export type Meeting = {
  readonly unit: number;
  /** Whether the unit's own words meet a slot, by its place in the pattern. */
  readonly isOwn: (slot: number) => boolean;
  /** For each slot that they do not meet, the nearest context that does. */
  readonly lent: readonly ContextKind[];
};

/** Slots that others may meet: a list item or a cell leaves out what the lead-in or the heads of the table say. */
const MOST_LENT = { ofSeveral: 2, other: 1 };

/** A pattern whose slots are some bits of a number, beside those of other patterns. */
type Placed = {
  readonly pattern: number;
  readonly slots: readonly number[];
  /** All its slots. */
  readonly mask: number;
  readonly unless: number;
};

/** As many patterns as 32 bits have room for, and for each bit the terms that set it. */
type Plane = { readonly placed: Placed[]; readonly slots: (readonly string[])[] };

const BITS = 32;

/**
 * For each pattern the units of `among` in which its slots meet, as far as single slots tell: that their words do not
 * overlap is for the caller to see. Many patterns are looked for at once, a bit for each slot.
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
    slots.forEach((slot, bit) => {
      for (const { number } of index.terms.ofSlot(slot)) {
        markUnits(own, 1 << bit, number, index.found);
      }
    });
    for (const unit of among) {
      const bits = own[unit] ?? 0;
      if (bits === 0) continue;
      const around = bits | unite(unit, own, index.around);
      for (const one of placed) {
        if ((around & one.mask) !== one.mask || (bits & one.unless) !== 0) continue;
        const read = index.units[unit];
        if (read && hasEnough(bits, read, one)) {
          meetings[one.pattern]?.push(meetIn(unit, read, one, own));
        }
      }
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
    const add = (slot: readonly string[]) => 1 << (slots.push(slot) - 1);
    const bits = meet.map(add);
    placed.push({
      pattern,
      slots: bits,
      mask: bits.reduce((all, bit) => all | bit, 0),
      unless: unless ? add(unless) : 0,
    });
  });
  return planes;
}

/** What stands around a unit, all together. */
function unite(unit: number, own: Int32Array, { starts, numbers }: NumberLists): number {
  const end = starts[unit + 1] ?? 0;
  let bits = 0;
  for (let at = starts[unit] ?? 0; at < end; at += 1) bits |= own[numbers[at] ?? 0] ?? 0;
  return bits;
}

/** Whether the unit's own words meet as many slots as they must. */
function hasEnough(bits: number, { kind }: Unit, { slots, mask }: Placed): boolean {
  const isOfSeveral = kind === 'table-cell' || kind === 'list-item';
  const least = slots.length - (isOfSeveral ? MOST_LENT.ofSeveral : MOST_LENT.other);
  let met = 0;
  for (let left = bits & mask; left !== 0; left &= left - 1) met += 1;
  return met >= Math.max(1, least);
}

function meetIn(unit: number, { contexts }: Unit, placed: Placed, own: Int32Array): Meeting {
  const { slots, mask } = placed;
  const bits = own[unit] ?? 0;
  const isIn = (slot: number, where: number) => (where & slot) !== 0;
  const isOwn = (slot: number) => isIn(slots[slot] ?? 0, bits);
  if ((bits & mask) === mask) return { unit, isOwn, lent: [] };
  const lent = slots.flatMap((slot) => {
    if (isIn(slot, bits)) return [];
    const lender = contexts.find((context) => isIn(slot, own[context.unit] ?? 0));
    return lender ? [lender.kind] : [];
  });
  return { unit, isOwn, lent };
}
