import type { PageItem } from '../page-item.ts';
import { columnOf } from './columns.ts';
import { findFineGutters, type Band, type Gutter, type SplitRow } from './gutters.ts';
import { joinItems } from './join-items.ts';
import { median, toLine, type Line } from './line.ts';
import { splitItem } from './split-item.ts';
import { toSegment } from './segments.ts';

/** A cell with its lines; row and column from 0. */
export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly Line[];
};

/** Rows of a table stand this much farther apart than the lines of one cell. */
const ROW_GAP = 1.2;
/** Lines this close, in their size, may belong to one cell. */
export const LINE_GAP = 1.5;

/** The cells of a band that is a table, row by row, each row from left to right. */
export function readCells(band: Band): readonly TableCell[] {
  const gutters = findFineGutters(band);
  const cells = new Map<string, { row: number; column: number; lines: Line[] }>();
  const starts = findRowStarts(band.rows, gutters);
  let row = -1;
  for (const [index, line] of band.rows.entries()) {
    if (starts.has(index)) row += 1;
    for (const [column, items] of divideRow(line, gutters)) {
      const text = toLine(items, line.row.y);
      const cell = cells.get(`${row} ${column}`);
      if (cell) cell.lines.push(text);
      else cells.set(`${row} ${column}`, { row, column, lines: [text] });
    }
  }
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The pieces of a line by column; a piece that runs over a gutter of a line with several cells is cut at a space. */
function divideRow(
  { segments }: SplitRow,
  gutters: readonly Gutter[],
): ReadonlyMap<number, readonly PageItem[]> {
  const columns = new Map<number, PageItem[]>();
  const items = segments.flatMap((segment) => segment.items);
  const pieces = segments.length < 2 ? items : items.flatMap((item) => splitItem(item, gutters));
  for (const item of pieces) {
    const column = columnOf(toSegment([item]), gutters);
    columns.set(column, [...(columns.get(column) ?? []), item]);
  }
  return columns;
}

/** Numbers of the lines with which a row of the table begins. */
function findRowStarts(rows: readonly SplitRow[], gutters: readonly Gutter[]): ReadonlySet<number> {
  const steps = rows.slice(1).map((row, index) => row.row.y - (rows[index]?.row.y ?? row.row.y));
  const closest = Math.min(...steps);
  const size = median(rows.map((row) => row.row.size));
  const hasLines = closest <= LINE_GAP * size;
  const hasRowGaps = hasLines && steps.some((step) => step > ROW_GAP * closest);
  const begins = (row: SplitRow, step: number) => {
    if (hasRowGaps) return step > ROW_GAP * closest;
    return !hasLines || beginsEntry(row, gutters);
  };
  const starts = rows.flatMap((row, index) =>
    index === 0 || begins(row, steps[index - 1] ?? 0) ? [index] : [],
  );
  return new Set(starts);
}

/** True when the first column has text in this line that does not go on in the middle of a sentence. */
function beginsEntry({ segments }: SplitRow, gutters: readonly Gutter[]): boolean {
  const first = segments[0];
  if (first === undefined || columnOf(first, gutters) > 0) return false;
  return !goesOn(joinItems(first.items));
}

/** True for a text that begins in the middle of a sentence. */
export function goesOn(text: string): boolean {
  return /^[\p{Ll},;)]/u.test(text);
}
