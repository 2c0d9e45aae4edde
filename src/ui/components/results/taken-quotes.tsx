import type { Passage } from '../../../domain/assessment/assessment.ts';
import { useTranslate } from '../../app-context.tsx';
import { shortenQuote } from '../../draft/shorten-quote.ts';
import '../draft/finding-quotes.css';

/** The words of the draft behind a finding, with their places as they were taken: the draft itself is not here. */
export function TakenQuotes({ passages }: { passages: readonly Passage[] }) {
  const translate = useTranslate();
  return (
    <ul className="finding-quotes" aria-label={translate('results.quotes')}>
      {passages.map(({ id, quote, place }) => (
        <li key={id}>
          <q dir="auto">{shortenQuote(quote)}</q>{' '}
          {place !== '' && (
            <span className="small muted" dir="auto">
              {place}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
