import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { makeWordDraft } from '../make-word-draft.ts';
import { MARKDOWN_DRAFT } from '../markdown-draft.ts';
import type { Sample } from './mutate-draft.ts';

export const FUZZED_FORMATS = ['docx', 'odt', 'md', 'txt', 'pdf'] as const;
export type FuzzedFormat = (typeof FUZZED_FORMATS)[number];

const FOLDER = 'tests/fixtures/drafts/';

/** Good files of one format, with all that its reader looks at. */
export async function readSamples(format: FuzzedFormat): Promise<readonly Sample[]> {
  switch (format) {
    case 'docx':
      return [
        sample('fair-work.docx', 'zip'),
        { name: 'made.docx', bytes: await makeWordDraft(), kind: 'zip' },
      ];
    case 'odt':
      return [sample('fair-work.odt', 'zip')];
    case 'md':
      return [
        { name: 'a.md', bytes: new TextEncoder().encode(MARKDOWN_DRAFT), kind: 'text' },
        ...MARKDOWN_FILES.map((path) => sampleOf(path, 'text')),
      ];
    case 'txt':
      return [
        sample('annex-10-ethiopia-somalia-domestic-workers.txt', 'text'),
        sample('annex-14-jordan-migrant-rights.txt', 'text'),
        { name: 'a.txt', bytes: new TextEncoder().encode(MARKDOWN_DRAFT), kind: 'text' },
      ];
    case 'pdf':
      return [
        { name: 'a.pdf', bytes: await makePdf(), kind: 'binary' },
        ...listNames('.pdf').map((name) => sample(name, 'binary')),
      ];
  }
}

/** Texts that people wrote, with all the marks that they use. */
const MARKDOWN_FILES = ['README.md', 'rubric/METHOD.md', 'docs/file-format.md'];

function listNames(ending: string): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ending))
    .sort();
}

function sample(name: string, kind: Sample['kind']): Sample {
  return sampleOf(FOLDER + name, kind);
}

function sampleOf(path: string, kind: Sample['kind']): Sample {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)), kind };
}

async function makePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const line of ['Recruitment', 'Women decide about their work.', 'Wages are paid in time.']) {
    const page = document.addPage();
    for (let row = 0; row < 5; row += 1) page.drawText(line, { x: 50, y: 700 - 20 * row });
  }
  return document.save({ useObjectStreams: false });
}
