import type { Shape } from '../../../report/shapes.ts';
import type { FigureBlock } from '../../blocks.ts';
import type { Face } from '../../pdf/fonts/face.ts';
import type { Typesetter } from '../../pdf/text/typesetter.ts';

export type Label = Extract<Shape, { readonly kind: 'label' }>;

/** One glyph of a label: how far its origin is from the start of the label, in points, and the points to a font unit. */
export type PlacedGlyph = {
  readonly face: Face;
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
};

/** A label as glyphs in the picture; one that would leave the picture is set smaller. */
export function setLabel(
  label: Label,
  { width }: FigureBlock,
  typesetter: Typesetter,
): readonly PlacedGlyph[] {
  const text = typesetter.makePrintable(label.text).replaceAll('\n', ' ');
  const bold = label.bold ?? false;
  const natural = typesetter.measure(text, bold) * label.size;
  const room = measureRoom(label, width);
  const size = natural > room && natural > 0 ? (label.size * room) / natural : label.size;
  const start = label.at.x - shareBefore(label.align) * Math.min(natural, room);
  return typesetter.split(text, bold).flatMap(({ face, x, glyphs }) => {
    const scale = size / face.unitsPerEm;
    let pen = x * face.unitsPerEm;
    return glyphs.flatMap(({ parts, advance }) => {
      const at = pen;
      pen += advance;
      return parts.map(({ glyph, dx, dy }) => ({
        face,
        glyph,
        x: start + (at + dx) * scale,
        y: label.at.y - dy * scale,
        scale,
      }));
    });
  });
}

/** From where the label is held to the edges of the picture. */
function measureRoom({ at, align }: Label, width: number): number {
  const toEnd = width - at.x;
  return { start: toEnd, middle: 2 * Math.min(at.x, toEnd), end: at.x }[align ?? 'start'];
}

/** How much of a label stands before the place that holds it. */
function shareBefore(align: Label['align']): number {
  return { start: 0, middle: 0.5, end: 1 }[align ?? 'start'];
}
