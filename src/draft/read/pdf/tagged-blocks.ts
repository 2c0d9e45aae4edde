import type { Block } from './layout/block.ts';
import { toLine } from './layout/line.ts';
import { buildRows } from './layout/rows.ts';
import type { PageItem, PdfPage } from './page-item.ts';
import type { TagPlace } from './tags.ts';

/** The structure is believed when it covers this share of the letters that are no decoration. */
const COVERED = 0.9;
/** A page of which more than this is marked as decoration is marked wrongly. */
const MOST_DECORATION = 0.5;

/** True when the file tells of nearly all text on the page what it is. */
export function isWellTagged({ items }: PdfPage): boolean {
  const count = (some: readonly PageItem[]) =>
    some.reduce((sum, item) => sum + item.text.length, 0);
  const text = items.filter((item) => !item.isArtifact);
  if (count(text) < count(items) * (1 - MOST_DECORATION)) return false;
  const told = text.filter((item) => item.tag !== null);
  return told.length > 0 && count(told) >= COVERED * count(text);
}

/** The blocks of a page as its file tells them, in the order of the structure; entries of the contents are left out. */
export function readTaggedBlocks(page: PdfPage, firstTable: number): readonly Block[] {
  const groups = new Map<number, { readonly tag: TagPlace; readonly items: PageItem[] }>();
  for (const item of page.items) {
    if (item.tag === null || item.tag.kind === 'contents-entry') continue;
    const group = groups.get(item.tag.block);
    if (group) group.items.push(item);
    else groups.set(item.tag.block, { tag: item.tag, items: [item] });
  }
  const ordered = [...groups.values()].sort((one, other) => one.tag.block - other.tag.block);
  return ordered.flatMap(({ tag, items }) => toBlocks(tag, items, page.number, firstTable));
}

/** The words in a drawing are labels, each for itself; all else is one block. */
function toBlocks(
  tag: TagPlace,
  items: readonly PageItem[],
  page: number,
  firstTable: number,
): readonly Block[] {
  const { level, cell } = tag;
  const lines = buildRows(items).map((row) => toLine(row.items, row.y));
  const kind = tag.kind === 'contents-entry' || tag.kind === 'figure' ? 'paragraph' : tag.kind;
  const block = {
    kind,
    level,
    page,
    isTold: true,
    cell: cell && { ...cell, table: cell.table + firstTable },
  };
  return tag.kind === 'figure'
    ? lines.map((line) => ({ ...block, lines: [line] }))
    : [{ ...block, lines }];
}
