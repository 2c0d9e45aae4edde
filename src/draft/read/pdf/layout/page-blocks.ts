import type { Block } from './block.ts';
import type { Line } from './line.ts';
import { readListMark } from './list-marks.ts';
import { groupLines } from './paragraphs.ts';
import type { Region } from './regions.ts';

/** A size up to this share of the body's is small print. */
const SMALL_PRINT = 0.92;

/** What the blocks of one page share. */
export type PageFrame = {
  readonly page: number;
  readonly height: number;
  /** Size of most letters of the document. */
  readonly bodySize: number;
  /** Number of the first table of this page, from 0. */
  readonly firstTable: number;
};

/** The regions of a page as blocks, with its notes marked. Headings are found later, when all pages are known. */
export function toBlocks(regions: readonly Region[], frame: PageFrame): readonly Block[] {
  let table = frame.firstTable;
  const blocks = regions.flatMap((region) => {
    if (region.kind === 'lines') return toTextBlocks(region.lines, frame);
    table += 1;
    return region.cells.map(({ row, column, lines }) =>
      toBlock('table-cell', lines, frame, { table: table - 1, row, column }),
    );
  });
  return markNotes(blocks, frame);
}

function toTextBlocks(lines: readonly Line[], frame: PageFrame): readonly Block[] {
  const groups = groupLines(lines, frame.bodySize);
  return groups.map((group) => {
    const [first] = group;
    return toBlock(first && isItem(first) ? 'list-item' : 'paragraph', group, frame, null);
  });
}

/** A bold line with a number is a heading: "1. Background". */
function isItem(line: Line): boolean {
  const mark = readListMark(line.text);
  return mark?.kind === 'bullet' || (mark?.kind === 'number' && !line.isBold);
}

function toBlock(
  kind: Block['kind'],
  lines: readonly Line[],
  { page }: PageFrame,
  cell: Block['cell'],
): Block {
  return { kind, level: 0, lines, page, cell, isTold: false };
}

/** Small print with a number before it that ends a page is its notes. */
function markNotes(blocks: readonly Block[], frame: PageFrame): readonly Block[] {
  let start = blocks.length;
  while (start > 0 && mayBeNote(blocks[start - 1], frame)) start -= 1;
  while (start < blocks.length && !beginsNote(blocks[start])) start += 1;
  return blocks.map((block, index) =>
    index < start ? block : { ...block, kind: 'footnote', level: 0 },
  );
}

function mayBeNote(block: Block | undefined, { bodySize, height }: PageFrame): boolean {
  if (!block || block.kind === 'table-cell') return false;
  const isLow = block.lines.every((line) => line.y > height / 3);
  const isMarked = block.lines[0]?.startsRaised === true;
  return isLow && (isMarked || block.lines.every((line) => line.size <= SMALL_PRINT * bodySize));
}

function beginsNote(block: Block | undefined): boolean {
  const line = block?.lines[0];
  return (
    line !== undefined &&
    (line.startsRaised || /^(?:\[?\d{1,3}\]?|[*†‡])[\s.)]*[\p{Lu}\p{Lo}“"‘(]/u.test(line.text))
  );
}
