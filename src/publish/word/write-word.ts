import { Document, Packer, Paragraph, type Table } from 'docx';
import { assertNever } from '../../lib/assert-never.ts';
import type { Block, DocumentInfo } from '../blocks.ts';
import { writeCoreProperties } from '../core-properties.ts';
import type { FontSource } from '../pdf/fonts/font-source.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import { trackProgress } from '../pdf/progress.ts';
import { writeContents } from './contents.ts';
import { createWordContext, type WordContext } from './context.ts';
import { writeFigure } from './figures.ts';
import { writeFontTable } from './font-table.ts';
import { writeFooter } from './footer.ts';
import { LIST_DEFINITIONS } from './lists.ts';
import { writeHeading, writeList, writeParagraphBlock, writeQuote } from './paragraphs.ts';
import { packAnew } from './pack-anew.ts';
import { drawPictures } from './picture/draw-picture.ts';
import { writeTable } from './tables.ts';
import { defineStyles } from './word-styles.ts';

export type WordOptions = {
  readonly paper: Paper;
  /** For the letters in pictures; all other text is left to the fonts of the reader. */
  readonly fonts: FontSource;
  /** Called with steps done of `of` steps. */
  readonly onProgress?: (done: number, of: number) => void;
};

const STEPS = 100;
const DRAWN = 30;
const WRITTEN = 60;
const PACKED = 90;

/** The footer stands in the bottom margin, which is a line deeper. */
const LINE = 280;

/**
 * Writes blocks as a Word document with real styles, lists, tables and links. The same blocks, information and paper
 * give the same bytes, in Node and in the browser. Rejects when a font for a picture does not arrive.
 */
export async function writeWord(
  blocks: readonly Block[],
  info: DocumentInfo,
  options: WordOptions,
): Promise<Uint8Array> {
  const report = trackProgress(STEPS, options.onProgress);
  const pictures = await drawPictures(blocks, info, options.fonts);
  await report(DRAWN);
  const context = createWordContext(blocks, info, options.paper, pictures);
  const document = openDocument(writeBlocks(context), context);
  await report(WRITTEN);
  const packed = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: writeCoreProperties(info) },
    { path: 'word/fontTable.xml', data: writeFontTable() },
  ]);
  await report(PACKED);
  const bytes = packAnew(packed);
  await report(STEPS);
  return bytes;
}

function openDocument(children: readonly (Paragraph | Table)[], context: WordContext): Document {
  const { info, page } = context;
  const { margin } = page;
  return new Document({
    styles: defineStyles(info),
    numbering: { config: LIST_DEFINITIONS },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: margin, bottom: margin + LINE, left: margin, right: margin, header: 567, footer: 567 },
          },
        },
        footers: { default: writeFooter(context) },
        children,
      },
    ],
  }); // prettier-ignore
}

/** These begin a page themselves; before any other an empty paragraph does. */
const CARRIES_BREAK: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'contents']);

function writeBlocks(context: WordContext): readonly (Paragraph | Table)[] {
  let pageBreakBefore = false;
  return context.blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') {
      pageBreakBefore = true;
      return [];
    }
    const options = { pageBreakBefore };
    pageBreakBefore = false;
    const written = writeBlock(block, index, options, context);
    if (!options.pageBreakBefore || CARRIES_BREAK.has(block.kind)) return written;
    return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 } }), ...written];
  });
}

function writeBlock(
  block: Exclude<Block, { kind: 'page-break' }>,
  index: number,
  options: { readonly pageBreakBefore: boolean },
  context: WordContext,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, options, context)];
    case 'paragraph':
      return [writeParagraphBlock(block, options, context)];
    case 'contents':
      return writeContents(block, options, context);
    case 'list':
      return writeList(block, index, context);
    case 'table':
      return writeTable(block, context);
    case 'figure':
      return writeFigure(block, context);
    case 'quote':
      return writeQuote(block, context);
    default:
      return assertNever(block);
  }
}
