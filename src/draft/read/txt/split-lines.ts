/** A line of plain text with where it stands. */
export type Line = {
  /** Without spaces at its ends. */
  readonly text: string;
  /** Columns before the text; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** From 1; the pages of a text without form feeds are all 1. */
  readonly page: number;
  readonly isAfterBlank: boolean;
};

export type Lines = {
  readonly lines: readonly Line[];
  /** Null when the text has no form feeds. */
  readonly pages: number | null;
};

const PAGE_NUMBER = /^(?:page\s+|[-–—]\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/** The lines of a text that have something in them. The number of a page at its edge is left out. */
export function splitLines(text: string): Lines {
  const pages = text
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .split('\f');
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  const isPaged = text.includes('\f');
  const lines = pages.flatMap((page, index) => splitPage(page, index + 1, isPaged));
  return { lines, pages: isPaged ? pages.length : null };
}

function splitPage(text: string, page: number, isPaged: boolean): readonly Line[] {
  const lines: Line[] = [];
  let isAfterBlank = false;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '')
      lines.push({ text: trimmed, indent: measureIndent(raw), page, isAfterBlank });
    isAfterBlank = trimmed === '';
  }
  return isPaged ? dropPageNumbers(lines) : lines;
}

function dropPageNumbers(lines: readonly Line[]): readonly Line[] {
  const isNumber = (line: Line | undefined) => line !== undefined && PAGE_NUMBER.test(line.text);
  const from = isNumber(lines[0]) ? 1 : 0;
  const to = lines.length > 1 && isNumber(lines.at(-1)) ? -1 : undefined;
  return lines.slice(from, to);
}

function measureIndent(raw: string): number {
  let columns = 0;
  for (const char of raw) {
    if (char === '\t') columns += 4 - (columns % 4);
    else if (/\s/.test(char)) columns += 1;
    else break;
  }
  return columns;
}
