import { markHeadings } from './headings.ts';
import { sizeOf, type Block } from './layout/block.ts';
import { toBlocks } from './layout/page-blocks.ts';
import { findRegions, splitByAngle } from './layout/regions.ts';
import { buildRows, type Row } from './layout/rows.ts';
import { markListLevels } from './list-levels.ts';
import type { PdfPage } from './page-item.ts';
import { dropRunningHeads, type PageRows } from './running-heads.ts';
import { isWellTagged, readTaggedBlocks } from './tagged-blocks.ts';

export type FoundBlocks = {
  /** In reading order, headings marked, paragraphs parted by a page's end joined. */
  readonly blocks: readonly Block[];
  /** Numbers of pages on which nothing stands but running heads and feet: a scan may bear a stamp in text. */
  readonly silent: readonly number[];
};

/** What stands on the pages of a document. */
export function findBlocks(pages: readonly PdfPage[]): FoundBlocks {
  const bodySize = findBodySize(pages);
  const loose = pages.filter((page) => !isWellTagged(page));
  const rows = new Map(
    dropRunningHeads(loose.map(toRows)).map((kept, index) => [loose[index], kept]),
  );
  const blocks: (readonly Block[])[] = [];
  let tables = 0;
  for (const page of pages) {
    const kept = rows.get(page);
    const found = kept ? layOut(page, kept, bodySize, tables) : readTaggedBlocks(page, tables);
    blocks.push(found);
    tables = found.reduce((most, block) => Math.max(most, (block.cell?.table ?? -1) + 1), tables);
  }
  return {
    blocks: joinParted(markListLevels(markHeadings(blocks.flat(), bodySize))),
    silent: pages.filter((_, index) => blocks[index]?.length === 0).map(({ number }) => number),
  };
}

/** The size in which most letters of a document are set, in half points. */
function findBodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { items } of pages) {
    for (const item of items) {
      const size = Math.round(item.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + item.text.length);
    }
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

function toRows({ number, height, items }: PdfPage): PageRows {
  return { number, height, rows: splitByAngle(items).flatMap((some) => buildRows(some)) };
}

/** Text that is turned differently (a table across the page, a stamp) is laid out for itself. */
function layOut(
  page: PdfPage,
  rows: readonly Row[],
  bodySize: number,
  firstTable: number,
): readonly Block[] {
  const angles = [...new Set(rows.map((row) => row.items[0]?.angle ?? 0))];
  const regions = angles.flatMap((angle) =>
    findRegions(rows.filter((row) => row.items[0]?.angle === angle)),
  );
  return toBlocks(regions, { page: page.number, height: page.height, bodySize, firstTable });
}

/** Notes and the end of a page stand between the halves of a paragraph; they do not part it. */
function joinParted(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const at = joined.findLastIndex((before) => before.kind !== 'footnote');
    const before = joined[at];
    if (before && goesOn(before, block))
      joined[at] = { ...before, lines: [...before.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

/** True when a block is the rest of the one before it: that one broke off at the end of a page or column. */
function goesOn(before: Block, block: Block): boolean {
  if (block.kind !== 'paragraph' || (before.kind !== 'paragraph' && before.kind !== 'list-item'))
    return false;
  const last = before.lines.at(-1);
  const first = block.lines[0];
  if (
    !last ||
    !first ||
    Math.abs(sizeOf(before) - sizeOf(block)) > 0.5 ||
    last.isBold !== first.isBold
  )
    return false;
  const isAtBreak =
    block.page === before.page + 1 || (block.page === before.page && first.y < last.y);
  return (
    isAtBreak &&
    /[\p{L}\p{M}\p{N},;–—\-\u00AD)]$/u.test(last.text) &&
    /^[\p{Ll}\p{Lo}(\d]/u.test(first.text)
  );
}
