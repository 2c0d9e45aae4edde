import type { Passage } from '../domain/assessment/assessment.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { findWhere } from '../domain/draft/find-where.ts';
import type { LocatedQuote } from '../domain/draft/located-quote.ts';
import type { QuoteNow, Report, ReportDimension, ReportPassage } from './report.ts';

/**
 * The report with what has become of its quotes in the draft as it is now. Quotes that nobody took from the draft stay
 * as they are: they may come from elsewhere.
 */
export function placeQuotes(
  report: Report,
  locate: (passage: Passage) => LocatedQuote | undefined,
  documents: readonly DraftDocument[],
): Report {
  const place = (passage: Passage): ReportPassage => {
    const found = passage.source && locate(passage);
    const now = found && describeNow(found, documents);
    return now ? { ...passage, now } : passage;
  };
  const placeAll = (dimension: ReportDimension): ReportDimension =>
    dimension.passages.length === 0
      ? dimension
      : { ...dimension, passages: dimension.passages.map(place) };
  const parts = report.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      dimensions: section.dimensions.map(placeAll),
    })),
  }));
  return { ...report, parts };
}

function describeNow(
  located: LocatedQuote,
  documents: readonly DraftDocument[],
): QuoteNow | undefined {
  if (located.kind === 'no-draft') return undefined;
  if (located.kind === 'gone') return { kind: 'gone' };
  const first = located.kind === 'exact' ? located.parts[0] : located;
  const where = first && findWhere(documents, first);
  return where && { kind: located.kind, where };
}
