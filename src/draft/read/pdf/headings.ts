import { sizeOf, type Block } from './layout/block.ts';
import { readListMark } from './layout/list-marks.ts';

/** Longer than this, in letters or lines, no heading is. */
const LONGEST = 220;
const MOST_LINES = 4;
/** Letters so much larger than those of the text make a heading. */
const LARGER = 1.12;
/** A long sentence in larger letters is an introduction, unless they are as large as this. */
const MUCH_LARGER = 1.5;
const LONGEST_TITLE = 60;
/** Deepest level that is told apart. */
const DEEPEST = 6;
/** Where more than this share of the letters is bold, bold says nothing. */
const MOSTLY_BOLD = 0.4;

/**
 * The blocks with the headings among them marked, by size, weight and numbering. Levels follow the numbers where there
 * are any ("3.2" is on the second), and the order of sizes otherwise. What the file itself tells stays.
 */
export function markHeadings(blocks: readonly Block[], bodySize: number): readonly Block[] {
  if (blocks.some((block) => block.isTold && block.kind === 'heading')) return blocks;
  const isBoldRare = shareOfBold(blocks) < MOSTLY_BOLD;
  const headings = blocks.filter((block) => isHeading(block, bodySize, isBoldRare));
  const levels = rankStyles(headings);
  const marked = new Set(headings);
  return blocks.map((block) =>
    marked.has(block)
      ? { ...block, kind: 'heading', level: levels.get(styleOf(block)) ?? 1 }
      : block,
  );
}

function shareOfBold(blocks: readonly Block[]): number {
  const lines = blocks.flatMap((block) => (block.kind === 'table-cell' ? [] : block.lines));
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  const bold = lines.reduce((sum, line) => sum + (line.isBold ? line.text.length : 0), 0);
  return all === 0 ? 0 : bold / all;
}

function textOf(block: Block): string {
  return block.lines.map((line) => line.text).join(' ');
}

function isHeading(block: Block, bodySize: number, isBoldRare: boolean): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = textOf(block);
  if (text.length > LONGEST || block.lines.length > MOST_LINES || !/\p{L}{2}/u.test(text))
    return false;
  const isSentence = /[.;]$/u.test(text) && text.length > LONGEST_TITLE;
  if (sizeOf(block) >= (isSentence ? MUCH_LARGER : LARGER) * bodySize) return true;
  // A sentence, a label before a colon, or a line cut in the middle is emphasis, not a heading.
  if (/[.,;:؛،।]$/u.test(text)) return false;
  if (block.lines.length > 2) return false;
  const isBold = isBoldRare && block.lines.every((line) => line.isBold);
  return isBold || (depthOf(block) >= 2 && block.lines.length === 1);
}

/** How a heading looks, larger first: sizes in half points, then bold before regular. */
function styleOf(block: Block): string {
  const size = Math.round(sizeOf(block) * 2);
  const depth = depthOf(block);
  return `${String(9999 - size).padStart(4, '0')} ${block.lines.every((line) => line.isBold) ? 0 : 1} ${depth}`;
}

/** Parts of the number of a heading; 0 without a number. */
function depthOf(block: Block): number {
  const mark = readListMark(textOf(block));
  return mark && mark.kind !== 'bullet' ? mark.depth : 0;
}

/** A level for each style. Numbered styles are as deep as their numbers, below the larger styles without a number. */
function rankStyles(headings: readonly Block[]): ReadonlyMap<string, number> {
  const styles = [...new Set(headings.map(styleOf))].sort();
  const levels = new Map<string, number>();
  const looks: string[] = [];
  let base: number | null = null;
  for (const style of styles) {
    const depth = Number(style.split(' ')[2]);
    const look = style.slice(0, style.lastIndexOf(' '));
    if (!looks.includes(look)) looks.push(look);
    if (depth > 0) base ??= Math.max(0, looks.length - depth);
    const level = depth > 0 ? (base ?? 0) + depth : looks.length;
    levels.set(style, Math.min(DEEPEST, level));
  }
  return levels;
}
