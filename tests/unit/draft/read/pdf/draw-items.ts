import type { PageItem, PdfPage } from '../../../../../src/draft/read/pdf/page-item.ts';

const LINE = /^(-?[\d.]+)\s+(-?[\d.]+)\s+([\d.]+)(b?)\s+\|(.*)$/;

/**
 * Pieces of text as a small table: `x y size |text` on each line, with a `b` behind the size for bold. Letters are half
 * as wide as they are high.
 */
export function drawItems(table: string): readonly PageItem[] {
  const lines = table.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(drawItem);
}

function drawItem(line: string): PageItem {
  const match = LINE.exec(line);
  if (!match) throw new Error(`not "x y size |text": ${line}`);
  const [, x, y, size, bold, text = ''] = match;
  return {
    text,
    x: Number(x),
    y: Number(y),
    width: text.length * Number(size) * 0.5,
    size: Number(size),
    angle: 0,
    isBold: bold === 'b',
    tag: null,
    isArtifact: false,
  };
}

/** A page of A4 with the pieces of such a table on it. */
export function drawPage(number: number, table: string): PdfPage {
  return { number, width: 595, height: 842, items: drawItems(table) };
}
