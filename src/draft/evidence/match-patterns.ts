import type { Pattern } from './concepts.ts';
import type { Hit, Slot, TermIndex } from './term-index.ts';
import { hasUnit, listCommon, type UnitSet } from './unit-set.ts';
import type { ContextKind, Unit } from './units.ts';

/** A pattern whose slots meet in a unit. */
export type Match = {
  readonly unit: number;
  /** One hit for each slot that is met by the unit's own words, in the order of the slots. */
  readonly hits: readonly Hit[];
  /** What met the slots that the unit's own words do not. */
  readonly lent: readonly ContextKind[];
  /** How much the match says: near 1 for words side by side, less when they are far apart or lent. */
  readonly strength: number;
};

/** How much a word counts that stands not in the unit but in what it is read with. */
const LENT: Readonly<Record<ContextKind, number>> = {
  'lead-in': 0.65,
  row: 0.6,
  column: 0.6,
  before: 0.56,
  topic: 0.52,
  heading: 0.56,
  chapter: 0.4,
};
/** Slots that others may meet: a list item or a cell leaves out what the lead-in or the heads of the table say. */
const MOST_LENT = { ofSeveral: 2, other: 1 };
/** Two slots meet by chance more often than three do; a pattern with a single slot has words that say it all. */
const TWO_SLOTS = 0.85;
/** Words between the hits, from which a match says half as much. */
const FAR = 40;

/** Units by the contexts that they take, so that a rare word in a heading finds what stands below it. */
export function listBorrowers(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const borrowers = new Map<number, number[]>();
  units.forEach(({ contexts }, borrower) => {
    for (const { unit } of contexts) {
      const list = borrowers.get(unit);
      if (list) list.push(borrower);
      else borrowers.set(unit, [borrower]);
    }
  });
  return borrowers;
}

/**
 * The units in which the slots of a pattern meet, each once. Slots are met by the unit's own words, which do not overlap;
 * one may be met by a heading or an earlier sentence, two by the lead-in of a list or the heads of a table. Only units
 * of `among` are looked at, where it is given.
 */
export function matchPattern(
  pattern: Pattern,
  units: readonly Unit[],
  index: TermIndex,
  among?: UnitSet,
): readonly Match[] {
  const slots = pattern.meet.map(index.findSlot);
  const unless = pattern.unless ? index.findSlot(pattern.unless).own : null;
  const matches: Match[] = [];
  for (const unit of listCommon([...(among ? [among] : []), ...slots.map(({ reach }) => reach)])) {
    const read = units[unit];
    if (!read || (unless && hasUnit(unless, unit))) continue;
    const match = meetIn(unit, read, slots);
    if (match) matches.push(match);
  }
  return matches;
}

function meetIn(unit: number, read: Unit, slots: readonly Slot[]): Match | null {
  if (!hasEnough(unit, read, slots)) return null;
  const own = slots.filter((slot) => hasUnit(slot.own, unit));
  const hits = chooseNearest(own.map((slot) => slot.findHits(unit)));
  if (!hits) return null;
  const lent = own.length < slots.length ? listLenders(unit, read, slots) : [];
  const nearness = FAR / (FAR + countBetween(hits));
  const borrowed = Math.min(1, ...lent.map((from) => LENT[from]));
  const strength = nearness * borrowed * (slots.length === 2 ? TWO_SLOTS : 1);
  return { unit, hits, lent, strength };
}

/** Whether the unit's own words meet as many slots as they must. */
function hasEnough(unit: number, { kind }: Unit, slots: readonly Slot[]): boolean {
  const isOfSeveral = kind === 'table-cell' || kind === 'list-item';
  const least = slots.length - (isOfSeveral ? MOST_LENT.ofSeveral : MOST_LENT.other);
  let own = 0;
  for (const slot of slots) if (hasUnit(slot.own, unit)) own += 1;
  return own >= Math.max(1, least);
}

/** For each slot that the unit's own words do not meet, the nearest context that does. */
function listLenders(
  unit: number,
  { contexts }: Unit,
  slots: readonly Slot[],
): readonly ContextKind[] {
  return slots.flatMap((slot) => {
    if (hasUnit(slot.own, unit)) return [];
    const lender = contexts.find((context) => hasUnit(slot.own, context.unit));
    return lender ? [lender.kind] : [];
  });
}

/** One hit of each list, not overlapping and near each other; null when two slots have only the same words. */
function chooseNearest(lists: readonly (readonly Hit[])[]): readonly Hit[] | null {
  if (lists.length === 1) return lists[0]?.slice(0, 1) ?? null;
  const order = lists.map((_, at) => at).sort((a, b) => sizeOf(lists[a]) - sizeOf(lists[b]));
  let best: readonly Hit[] | null = null;
  for (const anchor of lists[order[0] ?? 0] ?? []) {
    const chosen = chooseAround(anchor, lists, order);
    if (chosen && (!best || countBetween(chosen) < countBetween(best))) best = chosen;
  }
  return best;
}

function chooseAround(
  anchor: Hit,
  lists: readonly (readonly Hit[])[],
  order: readonly number[],
): readonly Hit[] | null {
  const chosen: Hit[] = [];
  for (const at of order) {
    const free = (lists[at] ?? []).filter((hit) => !chosen.some((other) => overlap(hit, other)));
    const nearest = at === order[0] ? anchor : nearestTo(anchor, free);
    if (!nearest) return null;
    chosen[at] = nearest;
  }
  return chosen;
}

function nearestTo(anchor: Hit, hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>(
    (best, hit) =>
      !best || Math.abs(hit.from - anchor.from) < Math.abs(best.from - anchor.from) ? hit : best,
    undefined,
  );
}

function overlap(a: Hit, b: Hit): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Words between the first and the last hit that are in none of them. */
function countBetween(hits: readonly Hit[]): number {
  let first = Infinity;
  let last = 0;
  let words = 0;
  for (const { from, to } of hits) {
    first = Math.min(first, from);
    last = Math.max(last, to);
    words += to - from + 1;
  }
  return last - first + 1 - words;
}

function sizeOf(list: readonly Hit[] | undefined): number {
  return list?.length ?? 0;
}
