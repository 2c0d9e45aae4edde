import { chooseNearest, countBetween } from './choose-nearest.ts';
import type { Pattern } from './concepts.ts';
import type { Hit } from './hit.ts';
import { findMeetings, type Meeting, type PatternIndex } from './find-meetings.ts';
import type { ContextKind } from './contexts.ts';

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
/** Two slots meet by chance more often than three do; a pattern with a single slot has words that say it all. */
const TWO_SLOTS = 0.85;
/** Words between the hits, from which a match says half as much. */
const FAR = 40;

/**
 * The units in which the slots of patterns meet, each once for each pattern, pattern by pattern. Slots are met by the
 * unit's own words, which do not overlap; one may be met by a heading or an earlier sentence, two by the lead-in of a
 * list or the heads of a table. Only the units of `among` are looked at, in their order.
 */
export function matchPatterns(
  patterns: readonly Pattern[],
  index: PatternIndex,
  among: Int32Array,
): readonly Match[] {
  return findMeetings(patterns, index, among).flatMap((meetings, at) =>
    meetings.length > 0 ? matchAll(patterns[at]?.meet ?? [], meetings, index) : [],
  );
}

function matchAll(
  slots: Pattern['meet'],
  meetings: readonly Meeting[],
  index: PatternIndex,
): readonly Match[] {
  const lists = listHits(slots, meetings, index);
  const matches: Match[] = [];
  meetings.forEach(({ unit, lent }, at) => {
    const hits = chooseNearest(lists[at] ?? []);
    if (!hits) return;
    const nearness = FAR / (FAR + countBetween(hits));
    const strength = nearness * borrow(lent) * (slots.length === 2 ? TWO_SLOTS : 1);
    matches.push({ unit, hits, lent, strength });
  });
  return matches;
}

/** For each meeting the hits of each slot that its unit's own words meet. Slot by slot, as they are found. */
function listHits(
  slots: Pattern['meet'],
  meetings: readonly Meeting[],
  { terms, findHits }: PatternIndex,
): readonly (readonly (readonly Hit[])[])[] {
  // Of the size that they will have: most have two or three lists, and there are many thousands.
  const lists = meetings.map(({ lent }) => new Array<readonly Hit[]>(slots.length - lent.length));
  const filled = new Int32Array(meetings.length);
  slots.forEach((slot, number) => {
    const own = meetings.flatMap((meeting, at) => ((meeting.own >> number) & 1 ? [at] : []));
    if (own.length === 0) return;
    const units = own.map((at) => meetings[at]?.unit ?? 0);
    findHits(terms.ofSlot(slot), units).forEach((hits, place) => {
      const at = own[place] ?? 0;
      const list = lists[at];
      const next = filled[at] ?? 0;
      if (list) list[next] = hits;
      filled[at] = next + 1;
    });
  });
  return lists;
}

function borrow(lent: readonly ContextKind[]): number {
  return lent.reduce((least, from) => Math.min(least, LENT[from]), 1);
}
