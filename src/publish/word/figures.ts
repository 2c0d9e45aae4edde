import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { FigureBlock } from '../blocks.ts';
import { tidyText } from '../tidy-text.ts';
import { TWIPS, type WordContext } from './context.ts';
import { writeParagraph } from './paragraphs.ts';

/** Pixels of a screen to the point, the unit in which pictures are measured here. */
const PIXELS = 96 / 72;

/**
 * A picture in the line, never wider than the text, with its alternative text. Word and others that know SVG show that;
 * the rest show the same as PNG.
 */
export function writeFigure(block: FigureBlock, context: WordContext): readonly Paragraph[] {
  const picture = context.pictureOf(block);
  if (!picture) return [];
  const scale = Math.min(1, context.page.contentWidth / TWIPS / block.width);
  const transformation = {
    width: block.width * scale * PIXELS,
    height: block.height * scale * PIXELS,
  };
  const number = context.blocks.filter(({ kind }) => kind === 'figure').indexOf(block) + 1;
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: 'png', data: picture.png },
    transformation,
    altText: { name: `Figure ${number}`, description: tidyText(block.alternative), id: String(number) },
  }); // prettier-ignore
  const { caption } = block;
  return [
    new Paragraph({
      children: [image],
      keepNext: caption !== undefined,
      alignment: AlignmentType.CENTER,
    }),
    ...(caption === undefined
      ? []
      : [writeParagraph([{ text: caption }], { style: 'Caption' }, context)]),
  ];
}
