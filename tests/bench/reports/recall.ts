import type { DocumentInfo } from '../../../src/publish/blocks.ts';
import { readFontFile } from '../../../src/cli/font-files-node.ts';
import { writePdf } from '../../../src/publish/pdf/write-pdf.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from '../../fixtures/scripts.ts';
import { importPeer } from './contender.ts';

/** How many of the words that were written a reader gives back. */
export type Recall = { readonly script: string; readonly found: number; readonly of: number };

type MuPdf = {
  readonly Document: { readonly openDocument: (bytes: Uint8Array, type: string) => OpenDocument };
};
type OpenDocument = {
  readonly countPages: () => number;
  readonly loadPage: (page: number) => {
    readonly toStructuredText: () => { readonly asText: () => string };
  };
};

const INFO: DocumentInfo = {
  title: 'Scripts',
  author: '',
  subject: '',
  language: 'en',
  direction: 'ltr',
  date: '2026-11-22T12:00:00Z',
  footer: '',
  pageOf: (page, pages) => `${page} / ${pages}`,
};

/** Writes a few sentences in every script and reads them back with the MuPDF of today; a system may have an older one. */
export async function measureRecall(): Promise<readonly Recall[]> {
  const mupdf = await importPeer<MuPdf>('mupdf');
  const recalls: Recall[] = [];
  for (const [script, text] of Object.entries({ ...LEFT_TO_RIGHT, ...RIGHT_TO_LEFT })) {
    const runs = [{ text: `${text} `.repeat(3) }];
    const options = { paper: 'a4', fonts: readFontFile } as const;
    const { bytes } = await writePdf([{ kind: 'paragraph', runs }], INFO, options);
    const read = new Set(listWords(readAll(mupdf, bytes)));
    const written = [...new Set(listWords(text))];
    const found = written.filter((word) => read.has(word)).length;
    recalls.push({ script, found, of: written.length });
  }
  return recalls;
}

function readAll({ Document }: MuPdf, bytes: Uint8Array): string {
  const document = Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText().asText(),
  ).join('\n');
}

/** Words in canonical form, without the signs around them. */
function listWords(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
}
