import type { Cell, Column } from './tables/table.ts';

/** Points to a line of text, and to the space around the lines of a cell. */
const LINE = 14;
const SPACE = 3;
/** No sheet makes a row higher; what does not fit is seen when the cell is opened. */
const HIGHEST = 409;
/** Lines end at words and some letters are wide, so a line holds less than the width of its column says. */
const USED = 0.9;

/**
 * About how high a row has to be for the longest of its texts, in points. A sheet could tell exactly, but some open a
 * file with every row as high as one line.
 */
export function estimateHeight(row: readonly Cell[], columns: readonly Column[]): number {
  const lines = row.map((cell, index) =>
    typeof cell === 'string' ? countLines(cell, (columns[index]?.width ?? 1) * USED) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + SPACE);
}

function countLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
