import type { PageItem } from '../page-item.ts';
import { readListMark } from './list-marks.ts';
import { joinItems } from './join-items.ts';
import type { Row } from './rows.ts';

/** A stretch of a row without a wide gap in it. */
export type Segment = {
  readonly items: readonly PageItem[];
  readonly left: number;
  readonly right: number;
};

/** A gap this wide, in the size of the letters, may be one between columns or cells; words stand closer. */
const WIDE = 1.2;
/** The gap behind a bullet or a number at the start of a line may be as wide as a tab stop. */
const WIDE_BEHIND_MARK = 4;

/** The stretches of a row between wide gaps; a bullet or a number stays with the text that it stands before. */
export function splitRow(row: Row): readonly Segment[] {
  const groups: PageItem[][] = [];
  let right = -Infinity;
  for (const item of row.items) {
    const last = groups.at(-1);
    const gap = (item.x - right) / row.size;
    const isBehindMark =
      groups.length === 1 && gap < WIDE_BEHIND_MARK && last !== undefined && isMark(last);
    if (last && (gap < WIDE || isBehindMark)) last.push(item);
    else groups.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  return groups.map(toSegment);
}

function isMark(items: readonly PageItem[]): boolean {
  const text = joinItems(items).trim();
  return text.length <= 12 && readListMark(`${text} x`)?.rest === 'x';
}

/** The stretch that the items cover. */
export function toSegment(items: readonly PageItem[]): Segment {
  return {
    items,
    left: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
  };
}
