import type { Row } from './layout/rows.ts';
import { joinItems } from './layout/join-items.ts';

export type PageRows = {
  /** Number of the page in the file, from 1. */
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
};

/** Rows from the top and from the bottom of a page that may be running heads and feet. */
const OUTERMOST = 4;
/** Running heads stand in this share of the page from its upper or lower edge. */
const MARGIN = 0.12;
/** The same place may differ by this, in points. */
const SAME_PLACE = 4;

/** Of all pages, so many must agree; left and right pages may differ, and chapters begin without a head. */
const SHARE = 0.4;

/**
 * The rows of each page without what many pages repeat at the same place (running heads and feet), and without those that
 * carry the number of the page, whatever else stands in them. Two pages must agree at least.
 */
export function dropRunningHeads(pages: readonly PageRows[]): readonly (readonly Row[])[] {
  const enough = Math.max(2, Math.floor(pages.length * SHARE));
  const repeated = findRepeated(pages, enough);
  const numbered = findNumbered(pages, enough);
  return pages.map(({ rows }) => rows.filter((row) => !repeated.has(row) && !numbered.has(row)));
}

function findRepeated(pages: readonly PageRows[], enough: number): ReadonlySet<Row> {
  const candidates = pages.map(listCandidates);
  const counts = new Map<string, number>();
  for (const keys of candidates) {
    for (const key of new Set([...keys.values()].flatMap(neighbours))) increase(counts, key);
  }
  const isRepeated = (candidate: Candidate) => (counts.get(toKey(candidate)) ?? 0) >= enough;
  return new Set(
    candidates.flatMap((keys) => [...keys].flatMap(([row, key]) => (isRepeated(key) ? [row] : []))),
  );
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Longer than this, in letters, is no running head beside a page number. */
const LONGEST_HEAD = 120;

/** First and last rows that begin or end with a number which counts the pages, from wherever it starts. */
function findNumbered(pages: readonly PageRows[], enough: number): ReadonlySet<Row> {
  const found = pages.flatMap(({ number, height, rows }) =>
    [...new Set([rows[0], rows.at(-1)])].flatMap((row) => {
      if (!row || !isInMargin(row, height)) return [];
      return readNumbers(row).map((told) => ({ row, start: told - number }));
    }),
  );
  const counts = new Map<number, number>();
  for (const { start } of found) increase(counts, start);
  return new Set(
    found.flatMap(({ row, start }) => ((counts.get(start) ?? 0) >= enough ? [row] : [])),
  );
}

function readNumbers(row: Row): readonly number[] {
  const text = joinItems(row.items).trim();
  if (text.length > LONGEST_HEAD) return [];
  return [/^\d{1,4}(?=\s|$)/.exec(text), /(?<=\s)\d{1,4}$/.exec(text)].flatMap((match) =>
    match ? [Number(match[0])] : [],
  );
}

type Candidate = { readonly text: string; readonly place: number };

function listCandidates({ height, rows }: PageRows): ReadonlyMap<Row, Candidate> {
  const outer = [...rows.slice(0, OUTERMOST), ...rows.slice(-OUTERMOST)];
  const inMargin = outer.filter((row) => isInMargin(row, height));
  return new Map(
    inMargin.map((row) => [
      row,
      { text: generalise(joinItems(row.items)), place: Math.round(row.y / SAME_PLACE) },
    ]),
  );
}

/** What is turned (a stamp across the page) has no upper edge: that it repeats is enough. */
function isInMargin(row: Row, height: number): boolean {
  if (row.items[0]?.angle !== 0) return true;
  return row.y < MARGIN * height || row.y > (1 - MARGIN) * height;
}

/** The text without its numbers, which count the pages; a number alone may be written in Roman letters. */
function generalise(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return /^[ivxlc]+$/i.test(plain) ? '#' : plain.replace(/\p{Nd}+/gu, '#');
}

function toKey({ text, place }: Candidate): string {
  return `${place} ${text}`;
}

/** A candidate counts for its own place and for the two beside it, so that rounding does not part the same place. */
function neighbours(candidate: Candidate): readonly string[] {
  return [-1, 0, 1].map((step) => toKey({ ...candidate, place: candidate.place + step }));
}
