import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Language } from '../i18n/translate.ts';
import type { Report } from '../report/report.ts';
import { composeDocument, type Cut } from './gap-report/cuts.ts';
import { createComposition } from './gap-report/context.ts';
import { composeUnprintable } from './gap-report/unprintable.ts';
import type { FontSource } from './pdf/fonts/font-source.ts';
import type { Paper } from './pdf/layout/page-size.ts';

/** The kinds of file a report can be written as. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What is wanted: which report, as what, on which paper, and who brings the font files. */
export type DocumentOrder = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly format: Format;
  /** PDF and Word honour it; sheet, CSV and JSON always hold the whole assessment. */
  readonly cut: Cut;
  readonly paper: Paper;
  readonly fonts: FontSource;
  /** Called with steps done of `of` steps. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops the work at its next rest. */
  readonly signal?: AbortSignal;
};

export type MadeDocument = {
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
  /** With its dot: ".pdf". */
  readonly extension: string;
  /** Null for a format that has no pages of its own. */
  readonly pages: number | null;
  /** Characters that no font of the app has; a visible substitute stands in their place. */
  readonly unprintable: readonly string[];
};

/** What a writer gives; kind and ending follow from the format. */
type Written = Pick<MadeDocument, 'bytes' | 'pages' | 'unprintable'>;

const KINDS: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/**
 * Writes the report as a file. The same order gives the same bytes, in Node and in the browser. Rejects with the
 * signal's reason when it was stopped, and when a font does not arrive.
 */
export async function makeDocument(order: DocumentOrder): Promise<MadeDocument> {
  order.signal?.throwIfAborted();
  const written = await WRITERS[order.format](order);
  order.signal?.throwIfAborted();
  return { ...written, type: KINDS[order.format], extension: `.${order.format}` };
}

/** What has no pages and loses no character. */
const PLAIN = { pages: null, unprintable: [] } as const;

/** Each writer is a part of its own, loaded when somebody asks for its format. */
const WRITERS: Readonly<Record<Format, (order: DocumentOrder) => Promise<Written>>> = {
  pdf: makePdf,
  docx: makeWord,
  xlsx: makeSheet,
  csv: makeCsv,
  json: makeJson,
};

async function makePdf(order: DocumentOrder): Promise<Written> {
  const { report, rubric, language, cut, paper, fonts } = order;
  const { writePdf } = await import('./pdf/write-pdf.ts');
  const { blocks, info } = composeDocument(report, rubric, language, cut, paper);
  return writePdf(blocks, info, {
    paper,
    fonts,
    onProgress: trackSignal(order),
    explainUnprintable: (characters) => composeUnprintable(language, characters),
  });
}

/** Word has fonts of its own for every script, and finds the pages when it opens the file. */
async function makeWord(order: DocumentOrder): Promise<Written> {
  const { report, rubric, language, cut, paper, fonts } = order;
  const { writeWord } = await import('./word/write-word.ts');
  const { blocks, info } = composeDocument(report, rubric, language, cut, paper);
  const bytes = await writeWord(blocks, info, { paper, fonts, onProgress: trackSignal(order) });
  return { ...PLAIN, bytes };
}

/** What the file says of itself goes with the whole assessment too, whatever the cut. */
async function makeSheet({ report, rubric, language, paper }: DocumentOrder): Promise<Written> {
  const { writeSheet } = await import('./sheet/write-sheet.ts');
  const { info } = composeDocument(report, rubric, language, 'full', paper);
  return { ...PLAIN, bytes: writeSheet(createComposition(report, rubric, language), info, paper) };
}

async function makeCsv({ report, rubric, language }: DocumentOrder): Promise<Written> {
  const { writeCsv } = await import('./csv/write-csv.ts');
  return { ...PLAIN, bytes: writeCsv(createComposition(report, rubric, language)) };
}

async function makeJson({ report }: DocumentOrder): Promise<Written> {
  const { writeJson } = await import('./json/write-json.ts');
  return { ...PLAIN, bytes: writeJson(report) };
}

/** Writers report often; a stopped order throws at the next report and so leaves the writer. */
function trackSignal({ signal, onProgress }: DocumentOrder): (done: number, of: number) => void {
  return (done, of) => {
    signal?.throwIfAborted();
    onProgress?.(done, of);
  };
}
