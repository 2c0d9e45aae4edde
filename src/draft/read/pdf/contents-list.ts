import type { Block } from './layout/block.ts';

const ENTRY = /^(.*\S)\s*[.·…_ ]{4,}\s*(\d{1,4})$/u;
/** The end of a line is enough: over thousands of spaces the pattern would take minutes. In UTF-16 units. */
const LONGEST_END = 120;
/** Fewer lines than this that end in dots and a page number are no table of contents. */
const FEWEST = 3;

/** The blocks without a table of contents: lines that end in dots and page numbers which never go back. */
export function dropContentsList(blocks: readonly Block[], pages: number): readonly Block[] {
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const length = measureList(blocks, at, pages);
    if (length === 0) kept.push(...blocks.slice(at, at + 1));
    at += Math.max(1, length);
  }
  return kept;
}

function measureList(blocks: readonly Block[], from: number, pages: number): number {
  let lines = 0;
  let last = 0;
  let end = from;
  for (; end < blocks.length; end += 1) {
    const numbers = readEntries(blocks[end]);
    if (
      numbers === null ||
      numbers.some((number, index) => number < (numbers[index - 1] ?? last) || number > pages)
    )
      break;
    last = numbers.at(-1) ?? last;
    lines += numbers.length;
  }
  return lines >= FEWEST ? end - from : 0;
}

function readEntries(block: Block | undefined): readonly number[] | null {
  const matches = block?.lines.map((line) => ENTRY.exec(line.text.slice(-LONGEST_END))) ?? [];
  const numbers = matches.flatMap((match) => (match ? [Number(match[2])] : []));
  return numbers.length > 0 && numbers.length === matches.length ? numbers : null;
}
