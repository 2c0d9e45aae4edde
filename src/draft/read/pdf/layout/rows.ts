import type { PageItem } from '../page-item.ts';

/** Pieces of text on one base line, from left to right. */
export type Row = {
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly items: readonly PageItem[];
};

/** Base lines may differ by this share of the size and are still one line. */
const SAME_LINE = 0.3;
/** What is at most this share of a line's size may be its raised or lowered part. */
const SMALL = 0.82;
/** How far a raised part's base line may be above the line's, and a lowered part's below it, in the line's size. */
const RAISED = 0.65;
const LOWERED = 0.35;
/** How near a raised part must stand to the letters it belongs to, in the line's size. */
const NEAR = 0.6;

/** The items of a page (turned alike) as rows from top to bottom, raised and lowered parts with their line. */
export function buildRows(items: readonly PageItem[]): readonly Row[] {
  const sorted = [...items].sort((one, other) => one.y - other.y || one.x - other.x);
  const groups: PageItem[][] = [];
  let base = -Infinity;
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last && item.y - base <= SAME_LINE * Math.max(item.size, 1)) last.push(item);
    else {
      groups.push([item]);
      base = item.y;
    }
  }
  return joinSmallParts(groups.map(toRow));
}

/** A row of the items given, sorted, with what was drawn twice (as some programs make bold letters) once. */
function toRow(items: readonly PageItem[]): Row {
  const sorted = [...items].sort((one, other) => one.x - other.x);
  const once = sorted.filter((item, index) => !isDrawnTwice(item, sorted[index - 1]));
  const size = mainSize(once);
  const main = once.find((item) => item.size === size) ?? once[0];
  return { y: main?.y ?? 0, size, items: once };
}

function isDrawnTwice(item: PageItem, before: PageItem | undefined): boolean {
  return (
    before?.text === item.text && item.x - before.x < Math.min(0.3 * item.size, item.width / 2)
  );
}

function mainSize(items: readonly PageItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

function joinSmallParts(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && isPartOf(row, above, LOWERED)) joined[joined.length - 1] = merge(above, row);
    else if (above && isPartOf(above, row, RAISED)) joined[joined.length - 1] = merge(row, above);
    else joined.push(row);
  }
  return joined;
}

function merge(row: Row, part: Row): Row {
  return { ...toRow([...row.items, ...part.items]), y: row.y, size: row.size };
}

/** True when every piece of `part` is small and stands beside letters of `row`, raised or lowered by at most `shift`. */
function isPartOf(part: Row, row: Row, shift: number): boolean {
  if (Math.abs(part.y - row.y) > shift * row.size) return false;
  return part.items.every(
    (item) =>
      item.size <= SMALL * row.size &&
      row.items.some(
        (host) =>
          Math.abs(item.x - (host.x + host.width)) < NEAR * row.size ||
          Math.abs(host.x - (item.x + item.width)) < NEAR * row.size,
      ),
  );
}
