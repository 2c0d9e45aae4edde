import type { Passage } from '../assessment/assessment.ts';
import type { DraftDocument } from './draft.ts';
import { findWhere, type Where } from './find-where.ts';
import type { LocatedQuote } from './located-quote.ts';

/** What has become of a quote in the draft as it is now. */
export type QuoteNow =
  /** Word for word, or in other words. */
  | { readonly kind: 'exact' | 'near'; readonly where: Where }
  /** It was taken from the draft and is not there any more; `nearest` shares words with it, and says something else. */
  | { readonly kind: 'gone'; readonly nearest?: Where };

/** Says so for a quote that was looked for; undefined when nobody knows, and for one that nobody took from the draft. */
export function describeQuote(
  { source }: Passage,
  located: LocatedQuote | undefined,
  documents: readonly DraftDocument[],
): QuoteNow | undefined {
  if (!source || !located || located.kind === 'no-draft') return undefined;
  if (located.kind === 'gone') {
    const nearest = located.nearest && findWhere(documents, located.nearest);
    return nearest ? { kind: 'gone', nearest } : { kind: 'gone' };
  }
  const first = located.kind === 'exact' ? located.parts[0] : located;
  const where = first && findWhere(documents, first);
  return where && { kind: located.kind, where };
}

/** Whether the app wrote the place of a quote and no person has changed it: then it may follow the quote. */
export function isPlaceFromDraft({ place, source }: Passage): boolean {
  return source?.place !== undefined && source.place === place;
}
