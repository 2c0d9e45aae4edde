import { useEffect, useState } from 'react';
import type { LocatedQuote } from '../../domain/draft/locate-quote.ts';
import { afterPaint } from '../../lib/after-paint.ts';
import { selectLocatedQuotes } from '../../state/select-located-quotes.ts';
import { useAssessment, useOpen } from '../app-context.tsx';

export type LocatedQuotes = ReadonlyMap<string, LocatedQuote>;

/** Where each quote of the assessment stands in the draft, by id. It comes a moment after the screen; null till then. */
export function useLocatedQuotes(): LocatedQuotes | null {
  const assessment = useAssessment();
  const documents = useOpen((open) => open.documents);
  const [located, setLocated] = useState<LocatedQuotes | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void afterPaint().then(() => {
      if (isCurrent) setLocated(selectLocatedQuotes(assessment, documents));
    });
    return () => {
      isCurrent = false;
    };
  }, [assessment, documents]);
  return located;
}
