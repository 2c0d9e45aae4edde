import type { Block, DocumentInfo, FigureBlock } from '../../blocks.ts';
import { loadFacesFor } from '../../pdf/choose-fonts.ts';
import type { FontSource } from '../../pdf/fonts/font-source.ts';
import { createTypesetter } from '../../pdf/text/typesetter.ts';
import { paintPng } from './paint-png.ts';
import { writeSvg } from './write-svg.ts';

/** A figure in the two forms a Word document keeps: sharp at any size, and for all who do not know that form. */
export type Picture = { readonly svg: string; readonly png: Uint8Array };

/**
 * Draws the figures among the blocks with the app's own letters. Asks for fonts only when there is a figure, and rejects
 * when one does not arrive.
 */
export async function drawPictures(
  blocks: readonly Block[],
  info: DocumentInfo,
  fonts: FontSource,
): Promise<ReadonlyMap<Block, Picture>> {
  const figures = blocks.filter((block): block is FigureBlock => block.kind === 'figure');
  if (figures.length === 0) return new Map();
  const typesetter = createTypesetter(await loadFacesFor(figures, info, fonts), info);
  return new Map(
    figures.map((figure) => [
      figure,
      { svg: writeSvg(figure, typesetter), png: paintPng(figure, typesetter) },
    ]),
  );
}
