import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block, DocumentInfo } from '../blocks.ts';
import { loadFacesFor } from './choose-fonts.ts';
import { drawPage } from './draw/draw-page.ts';
import { embedFonts } from './draw/embed-fonts.ts';
import { openDocument } from './draw/open-document.ts';
import { listProperties, writeMetadata, writePdfDate } from './draw/write-metadata.ts';
import { writeOutline } from './draw/write-outline.ts';
import { writeStructure } from './draw/write-structure.ts';
import type { FontSource } from './fonts/font-source.ts';
import type { LaidOutDocument } from './layout/items.ts';
import { layOutInSteps } from './layout/lay-out-document.ts';
import { measurePage, type Paper } from './layout/page-size.ts';
import { packObjects } from './pack/pack-objects.ts';
import { trackProgress } from './progress.ts';
import { tagDocument } from './tags/tag-document.ts';
import { mapTexts } from './text/map-texts.ts';
import { createTypesetter, type Typesetter } from './text/typesetter.ts';

export type PdfOptions = {
  readonly paper: Paper;
  readonly fonts: FontSource;
  /** Called with steps done of `of` steps. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Blocks to add at the end when some characters could not be printed, for example a paragraph that names them. */
  readonly explainUnprintable?: (characters: readonly string[]) => readonly Block[];
};

export type WrittenPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What the fonts do not have, each once; printed as the visible substitute U+FFFD. */
  readonly unprintable: readonly string[];
};

const STEPS = 100;
const FONTS_READY = 15;
const LAID_OUT = 55;
const DRAWN = 90;

/**
 * Writes blocks as a tagged PDF (PDF/UA-1) with embedded fonts and selectable text. The same blocks, information and
 * paper give the same bytes, in Node and in the browser. Rejects when a font does not arrive or the date is not ISO 8601.
 */
export async function writePdf(
  blocks: readonly Block[],
  info: DocumentInfo,
  options: PdfOptions,
): Promise<WrittenPdf> {
  const report = trackProgress(STEPS, options.onProgress);
  const [{ jsPDF }, faces] = await Promise.all([
    import('jspdf'),
    loadFacesFor(blocks, info, options.fonts),
  ]);
  await report(FONTS_READY);
  const typesetter = createTypesetter(faces, info);
  const { printed, document } = await layOut(blocks, info, options, typesetter, report);
  const tagged = tagDocument(printed, document, info.direction, typesetter.measure);
  const fileId = hashContent(blocks, info, options.paper);
  const file = openDocument(jsPDF, {
    width: document.width,
    height: document.height,
    date: writePdfDate(info.date),
    fileId,
    properties: listProperties(info),
  });
  const fonts = embedFonts(file, fileId);
  for (const [index, page] of tagged.pages.entries()) {
    if (index > 0) file.addPage();
    file.write(drawPage(page, document.height, fonts, typesetter));
    await report(LAID_OUT + ((DRAWN - LAID_OUT) * (index + 1)) / document.pages.length);
  }
  writeStructure(file, tagged, document.height);
  writeOutline(file, document);
  writeMetadata(file, info);
  const bytes = packObjects(file.finish());
  await report(STEPS);
  return { bytes, pages: document.pages.length, unprintable: typesetter.listUnprintable() };
}

async function layOut(
  blocks: readonly Block[],
  info: DocumentInfo,
  { paper, explainUnprintable }: PdfOptions,
  typesetter: Typesetter,
  report: (done: number) => Promise<void>,
): Promise<{ readonly printed: readonly Block[]; readonly document: LaidOutDocument }> {
  const words = {
    footer: typesetter.makePrintable(info.footer),
    pageOf: (page: number, pages: number) => typesetter.makePrintable(info.pageOf(page, pages)),
  };
  const printable = mapTexts(blocks, typesetter.makePrintable);
  const lost = typesetter.listUnprintable();
  const explanation =
    lost.length === 0 ? [] : mapTexts(explainUnprintable?.(lost) ?? [], typesetter.makePrintable);
  const printed = [...printable, ...explanation];
  const steps = layOutInSteps(printed, words, measurePage(paper), typesetter.measure);
  let step = steps.next();
  while (!step.done) {
    await report(FONTS_READY + ((LAID_OUT - FONTS_READY) * step.value) / printed.length);
    step = steps.next();
  }
  return { printed, document: step.value };
}

/** 32 hex digits that name this content: PDF wants an identifier that differs between documents. */
function hashContent(blocks: readonly Block[], info: DocumentInfo, paper: Paper): string {
  const content = JSON.stringify([blocks, info, info.pageOf(1, 2), paper]);
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 32);
}
