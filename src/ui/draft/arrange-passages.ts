import type { DraftDocument, DraftPassage } from '../../domain/draft/draft.ts';

/** A passage with its number in the document. */
export type Numbered = { readonly number: number; readonly passage: DraftPassage };

/** What is drawn as one thing: a mark where a page begins, a heading, a text, a list or a table. */
export type Block =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'heading'; readonly depth: number; readonly item: Numbered }
  | { readonly kind: 'text'; readonly item: Numbered }
  | { readonly kind: 'list'; readonly items: readonly Numbered[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

/** All passages of one cell, in reading order. Empty where the table has no text. */
type Cell = readonly Numbered[];

/** Blocks that are drawn and measured together. */
export type Chunk = { readonly first: number; readonly blocks: readonly Block[] };

/** Small enough to be drawn within one frame. */
const PASSAGES_OF_A_CHUNK = 40;

/** The most chunks that a document can have: none but the last has fewer passages than a chunk wants. */
export function countChunks({ passages }: DraftDocument): number {
  return Math.ceil(passages.length / PASSAGES_OF_A_CHUNK);
}

/** More columns than a page can hold: what stands further out goes into the last one. */
const MOST_COLUMNS = 40;

/** Depth of the heading that is the name of the document. */
const NAME_DEPTH = 2;

/** Deepest heading there is for the outline of a page. */
const DEEPEST = 6;

type Arranging = { readonly chunks: Chunk[]; readonly rest: Iterator<Chunk, void> };

const known = new WeakMap<DraftDocument, Arranging>();

/**
 * The first `count` chunks of a document: a long one is not gone through before its beginning is drawn, and none is gone
 * through again.
 */
export function listChunks(document: DraftDocument, count: number): readonly Chunk[] {
  const arranging = known.get(document) ?? { chunks: [], rest: arrangePassages(document) };
  known.set(document, arranging);
  const { chunks, rest } = arranging;
  while (chunks.length < count) {
    const { done, value } = rest.next();
    if (done) break;
    chunks.push(value);
  }
  return chunks.slice(0, count);
}

/**
 * A document as blocks, in chunks. The headings of the draft stand below its name, and none is deeper than the one
 * before it by more than one.
 */
function* arrangePassages(document: DraftDocument): Generator<Chunk, void> {
  let chunk: { first: number; blocks: Block[]; size: number } | null = null;
  const outline: number[] = [];
  let page: number | null = null;
  for (const items of groupPassages(document.passages)) {
    const [first] = items;
    if (!first) continue;
    if (chunk && chunk.size >= PASSAGES_OF_A_CHUNK) {
      yield chunk;
      chunk = null;
    }
    chunk ??= { first: first.number, blocks: [], size: 0 };
    const { place } = first.passage;
    if (place.page !== null && place.page !== page) {
      page = place.page;
      chunk.blocks.push({ kind: 'page', page });
    }
    chunk.blocks.push(toBlock(items, first, outline));
    chunk.size += items.length;
  }
  if (chunk) yield chunk;
}

/** Cells of one table go together, and so do the items of a list. */
function* groupPassages(passages: readonly DraftPassage[]): Generator<readonly Numbered[], void> {
  let group: Numbered[] = [];
  for (const [number, passage] of passages.entries()) {
    const before = group.at(-1)?.passage;
    if (before && !belongTogether(before, passage)) {
      yield group;
      group = [];
    }
    group.push({ number, passage });
  }
  if (group.length > 0) yield group;
}

function belongTogether(before: DraftPassage, passage: DraftPassage): boolean {
  if (passage.cell) return before.cell?.table === passage.cell.table;
  const areItems = before.kind === 'list-item' && passage.kind === 'list-item';
  // A new page cuts a list in two, so that its mark has a place.
  return areItems && !before.cell && before.place.page === passage.place.page;
}

function toBlock(items: readonly Numbered[], first: Numbered, outline: number[]): Block {
  const { passage } = first;
  if (passage.cell) return { kind: 'table', rows: toRows(items) };
  if (passage.kind === 'list-item') return { kind: 'list', items };
  if (passage.kind !== 'heading') return { kind: 'text', item: first };
  while ((outline.at(-1) ?? 0) >= passage.level) outline.pop();
  outline.push(passage.level);
  return { kind: 'heading', depth: Math.min(NAME_DEPTH + outline.length, DEEPEST), item: first };
}

function toRows(items: readonly Numbered[]): readonly (readonly Cell[])[] {
  const rows = new Map<number, Map<number, Numbered[]>>();
  let columns = 0;
  for (const item of items) {
    const { cell } = item.passage;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? new Map<number, Numbered[]>();
    const column = Math.min(cell.column, MOST_COLUMNS - 1);
    rows.set(cell.row, row);
    row.set(column, [...(row.get(column) ?? []), item]);
    columns = Math.max(columns, column + 1);
  }
  const numbers = Array.from({ length: columns }, (_, column) => column);
  return [...rows.values()].map((row) => numbers.map((column) => row.get(column) ?? []));
}
