import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Language } from '../i18n/translate.ts';
import type { Report } from '../report/report.ts';
import { composeGapReport } from './gap-report/compose-gap-report.ts';
import type { FontSource } from './pdf/fonts/font-source.ts';
import type { Paper } from './pdf/layout/page-size.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { composeUnprintable } from './gap-report/unprintable.ts';

/**
 * Writes the gap report as a PDF file. `unprintable` lists characters that no font of the app has; a visible substitute
 * stands in their place.
 */
export async function makeGapReport(order: {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly paper: Paper;
  readonly fonts: FontSource;
  readonly onProgress?: (done: number, of: number) => void;
}): Promise<{ bytes: Uint8Array; pages: number; unprintable: readonly string[] }> {
  const { blocks, info } = composeGapReport(order.report, order.rubric, order.language);
  return writePdf(blocks, info, {
    paper: order.paper,
    fonts: order.fonts,
    ...(order.onProgress && { onProgress: order.onProgress }),
    explainUnprintable: (characters) => composeUnprintable(order.language, characters),
  });
}
