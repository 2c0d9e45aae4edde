import { isPlaceFromDraft } from '../../domain/draft/written-place.ts';
import { sayWhere } from '../../i18n/say-draft.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ReportPassage } from '../../report/report.ts';

/**
 * Where a quote stands today; what a person wrote as its place stays. Says when the draft has it in other words or not
 * at all any more. Empty when there is nothing to say.
 */
export function sayQuotePlace(say: Translate, passage: ReportPassage): string {
  const place = readPlace(say, passage);
  const kind = passage.now?.kind ?? 'exact';
  if (kind === 'exact') return place;
  return place === '' ? say(`report.quote.${kind}`) : say(`report.quote.${kind}-place`, { place });
}

function readPlace(say: Translate, passage: ReportPassage): string {
  const { now, place } = passage;
  const isFollowed = now && now.kind !== 'gone' && isPlaceFromDraft(passage);
  return isFollowed ? sayWhere(say, now.where) : place.trim();
}
