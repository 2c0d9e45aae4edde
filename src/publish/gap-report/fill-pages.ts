import type { Block } from '../blocks.ts';
import { layOutDocument } from '../pdf/layout/lay-out-document.ts';
import { measurePage, type Paper } from '../pdf/layout/page-size.ts';
import { estimateWidth } from './estimate-width.ts';

const NO_WORDS = { footer: '', pageOf: () => '' };

/** Room to fill: so many pages of a paper. */
type Room = { readonly pages: number; readonly paper: Paper };

/**
 * The document with the most parts, of at most `most`, that the room holds; with none when even one is too much. Widths are
 * estimated, so every format says the same, whatever its fonts.
 */
export function fillPages(
  { pages, paper }: Room,
  most: number,
  compose: (parts: number) => readonly Block[],
): readonly Block[] {
  const fits = (parts: number) => countPages(compose(parts), paper) <= pages;
  if (fits(most)) return compose(most);
  let [few, many] = [0, most];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (fits(middle)) few = middle;
    else many = middle;
  }
  return compose(few);
}

function countPages(blocks: readonly Block[], paper: Paper): number {
  return layOutDocument(blocks, NO_WORDS, measurePage(paper), estimateWidth).pages.length;
}
