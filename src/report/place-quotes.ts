import type { Passage } from '../domain/assessment/assessment.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { describeQuote } from '../domain/draft/describe-quote.ts';
import type { LocatedQuote } from '../domain/draft/located-quote.ts';
import type { Report, ReportDimension, ReportPassage } from './report.ts';

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
    const now = describeQuote(passage, locate(passage), documents);
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
