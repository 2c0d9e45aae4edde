import type { PageItem } from '../page-item.ts';
import { splitColumns } from './columns.ts';
import { findBands, type Band, type SplitRow } from './gutters.ts';
import { joinItems } from './join-items.ts';
import { toLine, type Line } from './line.ts';
import { buildRows, type Row } from './rows.ts';
import { splitRow, toSegment } from './segments.ts';
import { goesOn, LINE_GAP, readCells, type TableCell } from './table.ts';

/** A part of a page: lines that follow each other, or a table. */
export type Region =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly cells: readonly TableCell[] };

/** Columns within columns are followed so far. */
const DEEPEST = 3;
/** A gap this wide, in the size of the letters, is no gap between words, not even in a line stretched to the margin. */
const NO_WORD_GAP = 3;

/** The rows of a page as regions in reading order: columns one after the other, tables row by row. */
export function findRegions(rows: readonly Row[], depth = 0): readonly Region[] {
  const split = rows.map((row) => ({ row, segments: splitRow(row) }));
  return findBands(closeStretched(split)).flatMap((band) => toRegions(band, depth));
}

function toRegions(band: Band, depth: number): readonly Region[] {
  const columns = depth < DEEPEST ? splitColumns(band) : null;
  if (columns) return columns.flatMap((items) => findRegions(buildRows(items), depth + 1));
  if (band.gutters.length === 0) return [toLines(band.rows)];
  const end = endOfTable(band.rows);
  const table = band.rows.slice(0, end);
  const rest = band.rows.slice(end);
  const tail = rest.length > 0 ? [toLines(rest)] : [];
  const several = table.filter((row) => row.segments.length > 1);
  if (several.length === 1) return [...table.flatMap(toSingleLines), ...tail];
  return [{ kind: 'table', cells: readCells({ ...band, rows: table }) }, ...tail];
}

function toLines(rows: readonly SplitRow[]): Region {
  return { kind: 'lines', lines: rows.map(({ row }) => toLine(row.items, row.y)) };
}

/** Two texts that stand beside each other once are no table, and no sentence either. */
function toSingleLines({ row, segments }: SplitRow): readonly Region[] {
  return segments.map((segment) => ({ kind: 'lines', lines: [toLine(segment.items, row.y)] }));
}

/** A table ends with its last row of several cells, and the lines close below it that go on in one of them. */
function endOfTable(rows: readonly SplitRow[]): number {
  let end = rows.findLastIndex((row) => row.segments.length > 1) + 1;
  const first = rows[0]?.segments[0]?.left ?? 0;
  for (; end < rows.length; end += 1) {
    const { row, segments } = rows[end] ?? {};
    const before = rows[end - 1];
    if (!row || !before || row.y - before.row.y > LINE_GAP * row.size) break;
    const [start] = segments ?? [];
    if (
      !start ||
      (start.left < first + row.size &&
        !/^\d/.test(start.items[0]?.text ?? '') &&
        !goesOn(joinItems(start.items)))
    )
      break;
  }
  return end;
}

/** A line of a paragraph whose words were set apart to reach the margin has no columns. */
function closeStretched(rows: readonly SplitRow[]): readonly SplitRow[] {
  return rows.map((row, index) => {
    const beside = [rows[index - 1], rows[index + 1]];
    return isStretched(row, beside) ? { row: row.row, segments: [toSegment(row.row.items)] } : row;
  });
}

/** True when a line beside it runs over its one gap, which is not large, and none has cells itself. */
function isStretched(
  { row, segments }: SplitRow,
  beside: readonly (SplitRow | undefined)[],
): boolean {
  const [left, right] = segments;
  if (!left || !right || segments.length > 2) return false;
  if (right.left - left.right > NO_WORD_GAP * row.size) return false;
  const close = beside.filter(
    (other) => other !== undefined && Math.abs(other.row.y - row.y) < 1.7 * row.size,
  );
  const covers = (other: SplitRow | undefined) =>
    other?.segments.some((one) => one.left < left.right && one.right > right.left) === true;
  return (
    close.some(covers) && close.every((other) => covers(other) || other?.segments.length === 1)
  );
}

/** Pieces that are turned differently, each as rows of its own, those of most letters first. */
export function splitByAngle(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const groups = new Map<number, PageItem[]>();
  for (const item of items) {
    const group = groups.get(item.angle);
    if (group) group.push(item);
    else groups.set(item.angle, [item]);
  }
  const letters = (group: readonly PageItem[]) =>
    group.reduce((sum, item) => sum + item.text.length, 0);
  return [...groups.values()].sort((one, other) => letters(other) - letters(one));
}
