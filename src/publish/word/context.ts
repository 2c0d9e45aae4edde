import type { Block, DocumentInfo } from '../blocks.ts';
import { measurePage, type Paper } from '../pdf/layout/page-size.ts';
import type { Picture } from './picture/draw-picture.ts';

/** What every part of the Word document is written from. */
export type WordContext = {
  readonly info: DocumentInfo;
  readonly blocks: readonly Block[];
  readonly page: Page;
  /** The name of the bookmark at a heading, by its place among the blocks and by its anchor. */
  readonly bookmarkAt: (block: Block) => string | undefined;
  readonly bookmarkOf: (anchor: string) => string | undefined;
  readonly pictureOf: (block: Block) => Picture | undefined;
};

/** A page in twentieths of a point, the unit of Word. */
type Page = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly contentWidth: number;
};

/** Twentieths of a point. */
export const TWIPS = 20;

/** The same page as in the PDF, in the unit of Word; the footer stands inside the margin here. */
function measureWordPage(paper: Paper): Page {
  const { width, height, left, contentWidth } = measurePage(paper);
  const twips = (points: number) => Math.round(points * TWIPS);
  return {
    width: twips(width),
    height: twips(height),
    margin: twips(left),
    contentWidth: twips(contentWidth),
  };
}

/** Look-ups are made once. */
export function createWordContext(
  blocks: readonly Block[],
  info: DocumentInfo,
  paper: Paper,
  pictures: ReadonlyMap<Block, Picture>,
): WordContext {
  const names = new Map<Block, string>();
  const anchors = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    // Word allows letters, digits and underscores only, so anchors get names of their own.
    const name = `heading_${names.size + 1}`;
    names.set(block, name);
    if (block.anchor !== undefined) anchors.set(block.anchor, name);
  }
  return {
    info,
    blocks,
    page: measureWordPage(paper),
    bookmarkAt: (block) => names.get(block),
    bookmarkOf: (anchor) => anchors.get(anchor),
    pictureOf: (block) => pictures.get(block),
  };
}
