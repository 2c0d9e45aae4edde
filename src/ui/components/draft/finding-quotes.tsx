import { Link } from 'wouter';
import type { Passage } from '../../../domain/assessment/assessment.ts';
import { describeQuote } from '../../../domain/draft/describe-quote.ts';
import type { PassageRef } from '../../../domain/draft/draft.ts';
import type { LocatedQuote } from '../../../domain/draft/locate-quote.ts';
import { sayQuotePlace } from '../../../i18n/say-quote.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { useLocatedQuotes } from '../../draft/use-located-quotes.ts';
import { shortenQuote } from '../../draft/shorten-quote.ts';
import { usePlace } from '../../draft/use-place.ts';
import { pathToPassage } from '../../routes.ts';
import './finding-quotes.css';

type Props = { assessmentId: string; passages: readonly Passage[] };

/** The words of the draft behind a finding, each with the way to its place. */
export function FindingQuotes({ assessmentId, passages }: Props) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const located = useLocatedQuotes();
  const placeOf = usePlace(documents);
  return (
    <ul className="finding-quotes" aria-label={translate('results.quotes')}>
      {passages.map((passage) => {
        const found = located?.get(passage);
        const now = describeQuote(passage, found, documents);
        const place = placeIn(found, passage);
        const isThere = !now || now.kind === 'exact';
        return (
          <li key={passage.id}>
            <q dir="auto">{shortenQuote(passage.quote)}</q>{' '}
            {!isThere && (
              <span className="small muted" dir="auto">
                {sayQuotePlace(translate, { ...passage, now })}
              </span>
            )}{' '}
            {place && (
              <Link href={pathToPassage(assessmentId, place)} className="small">
                {isThere
                  ? translate('results.quotes.show', { place: placeOf(place) })
                  : translate('beside.show-in-draft')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The place to show; a passage that is only like a quote nobody took from the draft is none. */
function placeIn(located: LocatedQuote | undefined, { source }: Passage): PassageRef | undefined {
  if (located?.kind === 'exact') return located.parts[0];
  if (!source) return undefined;
  return located?.kind === 'near'
    ? located
    : located?.kind === 'gone'
      ? located.nearest
      : undefined;
}
