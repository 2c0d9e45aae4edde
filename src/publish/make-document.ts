import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Language } from '../i18n/translate.ts';
import type { Report } from '../report/report.ts';
import { composeGapReport } from './gap-report/compose-gap-report.ts';
import { composeUnprintable } from './gap-report/unprintable.ts';
import type { FontSource } from './pdf/fonts/font-source.ts';
import type { Paper } from './pdf/layout/page-size.ts';
import { writePdf } from './pdf/write-pdf.ts';

/** What is wanted: which report, on which paper, and who brings the font files. */
export type DocumentOrder = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly paper: Paper;
  readonly fonts: FontSource;
  /** Called with steps done of `of` steps. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type MadeDocument = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font of the app has; a visible substitute stands in their place. */
  readonly unprintable: readonly string[];
};

/** Writes the gap report as a file. */
export function makeDocument(order: DocumentOrder): Promise<MadeDocument> {
  const { blocks, info } = composeGapReport(order.report, order.rubric, order.language);
  return writePdf(blocks, info, {
    paper: order.paper,
    fonts: order.fonts,
    ...(order.onProgress && { onProgress: order.onProgress }),
    explainUnprintable: (characters) => composeUnprintable(order.language, characters),
  });
}
