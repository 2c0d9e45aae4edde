import type { TextItem } from '../layout/items.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colourOf } from './colours.ts';
import type { FontEmbedder } from './embed-fonts.ts';
import { writeColour, writeNumber } from './pdf-syntax.ts';

/** What the page is drawn with at this point; it stays until it is changed, so it is written only then. */
export type Pen = { fill: string; font: string };

/**
 * The operators of one piece of a line; empty when it has no glyph to draw. `isMarked` when the sequence around it says
 * already that its text is reversed.
 */
export function drawText(
  item: TextItem,
  height: number,
  fonts: FontEmbedder,
  typesetter: Typesetter,
  isMarked: boolean,
  pen: Pen,
): string {
  const runs = typesetter.split(item.text, item.bold, item.isRightToLeft);
  if (runs.length === 0) return '';
  let operators = 'BT\n';
  const fill = writeColour(colourOf(item.ink));
  if (fill !== pen.fill) operators += `${fill} rg\n`;
  pen.fill = fill;
  const y = writeNumber(height - item.y);
  for (const run of runs) {
    const font = `/${fonts.nameOf(run.face)} ${writeNumber(item.size)}`;
    if (font !== pen.font) operators += `${font} Tf\n`;
    pen.font = font;
    const x = writeNumber(item.x + run.x * item.size);
    operators += run === runs[0] ? `${x} ${y} Td\n` : `1 0 0 1 ${x} ${y} Tm\n`;
    const show = `(${fonts.encode(run.face, run.glyphs)}) Tj`;
    operators += run.isRightToLeft && !isMarked ? markReversed(show) : `${show}\n`;
  }
  return `${operators}ET`;
}

/** Says that the text shown is read from its last glyph to its first (ISO 32000-1, 14.8.2.3.3). */
function markReversed(show: string): string {
  return `/ReversedChars BMC\n${show}\nEMC\n`;
}
