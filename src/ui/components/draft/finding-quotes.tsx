import { Link } from 'wouter';
import type { Passage } from '../../../domain/assessment/assessment.ts';
import type { LocatedQuote } from '../../../domain/draft/locate-quote.ts';
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
      {passages.map(({ id, quote, source }) => {
        const found = located?.get(id);
        const place = placeIn(found);
        return (
          <li key={id}>
            <q dir="auto">{shortenQuote(quote)}</q>{' '}
            {place && (
              <Link href={pathToPassage(assessmentId, place)} className="small">
                {translate('results.quotes.show', { place: placeOf(place) })}
              </Link>
            )}
            {source && found?.kind === 'gone' && (
              <span className="small muted">{translate('beside.state.gone')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function placeIn(located: LocatedQuote | undefined) {
  if (located?.kind === 'exact') return located.parts[0];
  return located?.kind === 'near' ? located : undefined;
}
