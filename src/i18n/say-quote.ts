import type { Passage } from '../domain/assessment/assessment.ts';
import { isPlaceFromDraft, type QuoteNow } from '../domain/draft/describe-quote.ts';
import { sayWhere } from './say-draft.ts';
import type { Translate } from './translate.ts';

/** A quote, and what has become of it in the draft as it is now; without a draft nobody knows. */
type QuoteToPlace = Passage & { readonly now?: QuoteNow };

/**
 * Where a quote stands today; what a person wrote as its place stays. Says when the draft has it in other words or not
 * at all any more. Empty when there is nothing to say. On the screen and in every report alike.
 */
export function sayQuotePlace(say: Translate, passage: QuoteToPlace): string {
  const { now } = passage;
  const place = readPlace(say, passage);
  if (now?.kind === 'near') {
    return place === '' ? say('report.quote.near') : say('report.quote.near-place', { place });
  }
  if (now?.kind !== 'gone') return place;
  const nearest = now.nearest ? sayWhere(say, now.nearest) : '';
  return nearest === '' ? sayGone(say, place) : sayNearest(say, place, nearest);
}

function sayGone(say: Translate, place: string): string {
  return place === '' ? say('report.quote.gone') : say('report.quote.gone-place', { place });
}

function sayNearest(say: Translate, place: string, nearest: string): string {
  return place === '' || place === nearest
    ? say('report.quote.nearest', { nearest })
    : say('report.quote.nearest-place', { place, nearest });
}

function readPlace(say: Translate, passage: QuoteToPlace): string {
  const { now, place } = passage;
  const isFollowed = now && now.kind !== 'gone' && isPlaceFromDraft(passage);
  return isFollowed ? sayWhere(say, now.where) : place.trim();
}
