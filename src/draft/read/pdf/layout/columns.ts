import type { PageItem } from '../page-item.ts';
import type { Band, Gutter, SplitRow } from './gutters.ts';
import { readsFromRight } from './join-items.ts';
import { median } from './line.ts';
import { toSegment, type Segment } from './segments.ts';

/** Fewer lines beside each other than this are no columns of running text. */
const FEWEST_LINES = 5;
/** More columns of running text than this are a table. */
const MOST_COLUMNS = 3;
/** Lines of running text fill this share of their column, most of them, and hold so many letters. */
const FILLED = 0.55;
const LETTERS = 28;
/** A line farther below the one before it than this, in the usual distance, begins something new. */
const NEW_START = 1.3;

/**
 * The pieces of each column in reading order when a band is running text in columns; null when it is a table. Text
 * fills its columns and begins its paragraphs on both sides at different heights; a table begins its rows together.
 */
export function splitColumns(band: Band): readonly (readonly PageItem[])[] | null {
  if (band.gutters.length === 0 || band.gutters.length >= MOST_COLUMNS) return null;
  const columns = divide(band.rows, band.gutters);
  const isText = columns.every((column) => isRunningText(column)) && !startTogether(columns);
  if (!isText) return null;
  const items = columns.map((column) => column.flatMap((part) => part.segment.items));
  return readsFromRight(items.flat()) ? [...items].reverse() : items;
}

type Part = { readonly y: number; readonly size: number; readonly segment: Segment };

function divide(
  rows: readonly SplitRow[],
  gutters: readonly Gutter[],
): readonly (readonly Part[])[] {
  const columns: Part[][] = [[], ...gutters.map(() => [])];
  for (const { row, segments } of rows) {
    const parts = columns.map(() => [] as PageItem[]);
    for (const segment of segments) parts[columnOf(segment, gutters)]?.push(...segment.items);
    for (const [index, items] of parts.entries()) {
      if (items.length > 0)
        columns[index]?.push({ y: row.y, size: row.size, segment: toSegment(items) });
    }
  }
  return columns;
}

/** The number of the column, from 0, that a segment begins in. */
export function columnOf(segment: Segment, gutters: readonly Gutter[]): number {
  return gutters.filter((gutter) => segment.left >= (gutter.left + gutter.right) / 2).length;
}

function isRunningText(parts: readonly Part[]): boolean {
  if (parts.length < FEWEST_LINES) return false;
  const widths = parts.map(({ segment }) => segment.right - segment.left);
  const letters = parts.map(({ segment }) =>
    segment.items.reduce((sum, item) => sum + item.text.length, 0),
  );
  const width =
    Math.max(...parts.map(({ segment }) => segment.right)) -
    Math.min(...parts.map(({ segment }) => segment.left));
  return median(widths) >= FILLED * width && median(letters) >= LETTERS;
}

/** True when most new starts on one side have one on the other side at the same height: rows of a table. */
function startTogether(columns: readonly (readonly Part[])[]): boolean {
  const starts = columns.map(listStarts);
  const [most = []] = [...starts].sort((one, other) => other.length - one.length);
  const shared = most.filter((y) =>
    starts.every((others) => others.some((other) => Math.abs(other - y) < 2)),
  );
  return shared.length >= 2 && shared.length * 2 > most.length;
}

function listStarts(parts: readonly Part[]): readonly number[] {
  const steps = parts.slice(1).map((part, index) => part.y - (parts[index]?.y ?? part.y));
  const usual = median(steps);
  return parts
    .slice(1)
    .flatMap((part, index) => ((steps[index] ?? 0) > NEW_START * usual ? [part.y] : []));
}
