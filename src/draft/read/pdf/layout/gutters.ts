import type { Row } from './rows.ts';
import type { Segment } from './segments.ts';

export type SplitRow = { readonly row: Row; readonly segments: readonly Segment[] };

/** A strip without text between two columns or cells. */
export type Gutter = { readonly left: number; readonly right: number };

/** Rows that keep the same strips free, one below the other. */
export type Band = { readonly rows: readonly SplitRow[]; readonly gutters: readonly Gutter[] };

/** A strip narrower than this, in the size of the letters, separates nothing. */
const NARROWEST = 0.8;
/** Rows farther apart than this, in the size of the letters, do not belong together. */
const FARTHEST = 5;

/**
 * The rows of a page as bands from top to bottom: a band with gutters begins at a row with a wide gap and goes on as long
 * as one of its gaps stays free. Rows between are bands without gutters.
 */
export function findBands(rows: readonly SplitRow[]): readonly Band[] {
  const bands: Band[] = [];
  let plain: SplitRow[] = [];
  for (let at = 0; at < rows.length;) {
    const band = takeBand(rows, at);
    if (band === null) plain.push(...rows.slice(at, at + 1));
    else {
      if (plain.length > 0) bands.push({ rows: plain, gutters: [] });
      plain = [];
      bands.push(band);
    }
    at += band?.rows.length ?? 1;
  }
  return plain.length > 0 ? [...bands, { rows: plain, gutters: [] }] : bands;
}

function takeBand(rows: readonly SplitRow[], at: number): Band | null {
  const first = rows[at];
  if (!first || first.segments.length < 2) return null;
  let gutters = gapsOf(first.segments);
  let end = at + 1;
  for (; end < rows.length; end += 1) {
    const next = rows[end];
    const before = rows[end - 1];
    if (!next || !before || next.row.y - before.row.y > FARTHEST * before.row.size) break;
    const free = narrow(gutters, next);
    if (free.length === 0) break;
    gutters = free;
  }
  return { rows: rows.slice(at, end), gutters };
}

function gapsOf(segments: readonly Segment[]): readonly Gutter[] {
  return segments.slice(1).map((segment, index) => ({
    left: segments[index]?.right ?? segment.left,
    right: segment.left,
  }));
}

/** What of the strips a row leaves free. */
function narrow(gutters: readonly Gutter[], { row, segments }: SplitRow): readonly Gutter[] {
  const free = segments.reduce(
    (rest, segment) => rest.flatMap((gutter) => cut(gutter, segment)),
    gutters,
  );
  return free.filter((gutter) => gutter.right - gutter.left >= NARROWEST * row.size);
}

/** The part of a strip beside a segment; a segment in the middle of it fills it. */
function cut(gutter: Gutter, { left, right }: Segment): readonly Gutter[] {
  if (right <= gutter.left || left >= gutter.right) return [gutter];
  if (left <= gutter.left && right < gutter.right) return [{ left: right, right: gutter.right }];
  if (left > gutter.left && right >= gutter.right) return [{ left: gutter.left, right: left }];
  return [];
}

/** Of the rows of a table, so many may run over a gutter: a head over two columns, cells that pdf.js made one. */
const CROSSING = 0.25;

/** The strips between the cells of a table, by its row of most cells: finer than what all rows share. */
export function findFineGutters({ rows, gutters }: Band): readonly Gutter[] {
  const most = Math.max(...rows.map((row) => row.segments.length));
  const fullest = rows.find((row) => row.segments.length === most);
  const several = rows.filter((row) => row.segments.length > 1);
  const fine = gapsOf(fullest?.segments ?? []).flatMap((gutter) => fitGutter(gutter, several));
  return fine.length > gutters.length ? fine : gutters;
}

/** What all rows leave free of a gutter but those few that run over it; nothing when they are more than a few. */
function fitGutter(gutter: Gutter, rows: readonly SplitRow[]): readonly Gutter[] {
  let crossing = 0;
  let fit = gutter;
  for (const row of rows) {
    const [free] = narrow([fit], row);
    if (free) fit = free;
    else crossing += 1;
  }
  return crossing <= Math.max(1, CROSSING * rows.length) ? [fit] : [];
}
