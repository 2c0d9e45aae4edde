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

/** Deepest heading there is for the outline of a page. */
const DEEPEST = 6;

/**
 * A document as blocks, in chunks. The headings of the draft stand below one of depth `above`, and none is deeper than
 * the one before it by more than one.
 */
export function arrangePassages(document: DraftDocument, above: number): readonly Chunk[] {
  const chunks: { first: number; blocks: Block[]; size: number }[] = [];
  const outline: number[] = [];
  let page: number | null = null;
  for (const items of groupPassages(document.passages)) {
    const [first] = items;
    if (!first) continue;
    let chunk = chunks.at(-1);
    if (!chunk || chunk.size >= PASSAGES_OF_A_CHUNK) {
      chunk = { first: first.number, blocks: [], size: 0 };
      chunks.push(chunk);
    }
    const { place } = first.passage;
    if (place.page !== null && place.page !== page) {
      page = place.page;
      chunk.blocks.push({ kind: 'page', page });
    }
    chunk.blocks.push(toBlock(items, first, outline, above));
    chunk.size += items.length;
  }
  return chunks;
}

/** Cells of one table go together, and so do the items of a list. */
function groupPassages(passages: readonly DraftPassage[]): readonly (readonly Numbered[])[] {
  const groups: Numbered[][] = [];
  for (const [number, passage] of passages.entries()) {
    const group = groups.at(-1);
    const before = group?.at(-1)?.passage;
    if (group && before && belongTogether(before, passage)) group.push({ number, passage });
    else groups.push([{ number, passage }]);
  }
  return groups;
}

function belongTogether(before: DraftPassage, passage: DraftPassage): boolean {
  if (passage.cell) return before.cell?.table === passage.cell.table;
  const areItems = before.kind === 'list-item' && passage.kind === 'list-item';
  // A new page cuts a list in two, so that its mark has a place.
  return areItems && !before.cell && before.place.page === passage.place.page;
}

function toBlock(
  items: readonly Numbered[],
  first: Numbered,
  outline: number[],
  above: number,
): Block {
  const { passage } = first;
  if (passage.cell) return { kind: 'table', rows: toRows(items) };
  if (passage.kind === 'list-item') return { kind: 'list', items };
  if (passage.kind !== 'heading') return { kind: 'text', item: first };
  while ((outline.at(-1) ?? 0) >= passage.level) outline.pop();
  outline.push(passage.level);
  return { kind: 'heading', depth: Math.min(above + outline.length, DEEPEST), item: first };
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
