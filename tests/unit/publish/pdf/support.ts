import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import type { Block, DocumentInfo } from '../../../../src/publish/blocks.ts';
import { loadFaces } from '../../../../src/publish/pdf/fonts/load-faces.ts';
import type { Subset } from '../../../../src/publish/pdf/fonts/font-source.ts';
import type { LaidOutDocument, TextItem } from '../../../../src/publish/pdf/layout/items.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage } from '../../../../src/publish/pdf/layout/page-size.ts';
import { loadBidi } from '../../../../src/publish/pdf/text/directions.ts';
import { loadShaping } from '../../../../src/publish/pdf/text/shape-words.ts';
import { createTypesetter, type Measure } from '../../../../src/publish/pdf/text/typesetter.ts';
import { writePdf, type WrittenPdf } from '../../../../src/publish/pdf/write-pdf.ts';

export const info: DocumentInfo = {
  title: 'Gap report',
  author: 'Team',
  subject: 'A draft',
  language: 'en',
  direction: 'ltr',
  date: '2025-01-15T12:00:00Z',
  footer: 'Gap report',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

export function heading(text: string, level: 1 | 2 | 3 | 4 = 1, anchor?: string): Block {
  return { kind: 'heading', level, text, ...(anchor !== undefined && { anchor }) };
}

/** A table of one column per cell of its first row. */
export function table(rows: readonly (readonly string[])[]): Block {
  const count = rows[0]?.length ?? 1;
  return {
    kind: 'table',
    widths: Array.from({ length: count }, () => 1 / count),
    head: Array.from({ length: count }, (_, index) => `Head ${index + 1}`),
    rows: rows.map((row) => row.map((text) => ({ runs: [{ text }] }))),
  };
}

/** Every character half an em wide, so that a test can count. */
export const halfEm: Measure = (text) => Array.from(text).length / 2;

export function layOut(blocks: readonly Block[], paper: 'a4' | 'letter' = 'a4'): LaidOutDocument {
  return layOutDocument(blocks, info, measurePage(paper), halfEm);
}

/** The texts of a page in the order they are drawn, without the footer. */
export function textsOf(document: LaidOutDocument, page: number): readonly string[] {
  return textItemsOf(document, page).map(({ text }) => text.trim());
}

export function textItemsOf(document: LaidOutDocument, page: number): readonly TextItem[] {
  const items = document.pages[page - 1]?.items ?? [];
  return items.filter((item): item is TextItem => item.kind === 'text' && item.role !== 'footer');
}

export async function typesetterFor(...subsets: readonly Subset[]) {
  return createTypesetter(await loadFaces(subsets, readFontFile));
}

/** A typesetter that also shapes letters and orders directions. */
export async function shapingTypesetter(
  subsets: readonly Subset[],
  voice: { readonly language: string; readonly direction: 'ltr' | 'rtl' } = info,
) {
  const faces = await loadFaces(subsets, readFontFile);
  const [shape, bidi] = [await loadShaping(), await loadBidi()];
  return createTypesetter({ ...faces, shape, bidi }, voice);
}

export function write(
  blocks: readonly Block[],
  changes: Partial<DocumentInfo> = {},
): Promise<WrittenPdf> {
  return writePdf(blocks, { ...info, ...changes }, { paper: 'a4', fonts: readFontFile });
}

/** What poppler's `pdftotext` reads in a file. */
export function readText(bytes: Uint8Array, ...flags: readonly string[]): string {
  return runPoppler('pdftotext', bytes, [...flags], ['-']);
}

/** What poppler's `pdfinfo` says about a file. */
export function readInfo(bytes: Uint8Array, ...flags: readonly string[]): string {
  return runPoppler('pdfinfo', bytes, flags, []);
}

/** What MuPDF's `mutool` reads in a file. */
export function readTextWithMuPdf(bytes: Uint8Array): string {
  return runTool('mutool', 'mupdf-tools', bytes, ['draw', '-q', '-N', '-F', 'txt'], []);
}

function runPoppler(
  tool: string,
  bytes: Uint8Array,
  before: readonly string[],
  after: readonly string[],
): string {
  return runTool(tool, 'poppler-utils', bytes, before, after);
}

function runTool(
  tool: string,
  origin: string,
  bytes: Uint8Array,
  before: readonly string[],
  after: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'assumption-check-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const run = spawnSync(tool, [...before, file, ...after], { encoding: 'utf8' });
    if (run.error)
      throw new Error(`${tool} is missing: install it with "apt-get install ${origin}"`);
    if (run.stderr !== '') throw new Error(`${tool} complains: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of a text, whatever the spaces and line ends between them. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** A file of the repository's fonts, unread. */
export function readWoff(subset: Subset, weight: 400 | 700): Promise<Uint8Array> {
  return readFontFile({ subset, weight });
}
