import type { TextItem } from '../layout/items.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colourOf } from './colours.ts';
import type { FontEmbedder } from './embed-fonts.ts';
import { writeColour, writeNumber } from './pdf-syntax.ts';

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
): string {
  const operators = ['BT', `${writeColour(colourOf(item.ink))} rg`];
  for (const run of typesetter.split(item.text, item.bold, item.isRightToLeft)) {
    const codes = run.glyphs.map((glyph) => fonts.codeOf(run.face, glyph)).join('');
    operators.push(`/${fonts.nameOf(run.face)} ${writeNumber(item.size)} Tf`);
    operators.push(
      `1 0 0 1 ${writeNumber(item.x + run.x * item.size)} ${writeNumber(height - item.y)} Tm`,
    );
    const show = `<${codes}> Tj`;
    operators.push(run.isRightToLeft && !isMarked ? markReversed(show) : show);
  }
  return operators.length === 2 ? '' : [...operators, 'ET'].join('\n');
}

/** Says that the text shown is read from its last glyph to its first (ISO 32000-1, 14.8.2.3.3). */
function markReversed(show: string): string {
  return `/ReversedChars BMC\n${show}\nEMC`;
}
