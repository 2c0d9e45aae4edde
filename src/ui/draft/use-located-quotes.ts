import { startTransition, useEffect, useState } from 'react';
import type { Passage } from '../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import {
  findPlacesInSteps,
  locateInSteps,
  type LocatedQuote,
} from '../../domain/draft/locate-quote.ts';
import type { QuotePart } from '../../domain/draft/located-quote.ts';
import { afterPaint } from '../../lib/after-paint.ts';
import { runInSlices } from '../../lib/run-in-slices.ts';
import { selectLocatedQuotes, type LocatedQuotes } from '../../state/select-located-quotes.ts';
import { useAssessment, useOpen } from '../app-context.tsx';

/** Where each quote of the assessment stands in the draft. It comes a moment after the screen; null till then. */
export function useLocatedQuotes(): LocatedQuotes | null {
  const assessment = useAssessment();
  const documents = useOpen((open) => open.documents);
  const [located, setLocated] = useState<LocatedQuotes | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const locate = async () => {
      await afterPaint();
      const found = await runInSlices(selectLocatedQuotes(assessment, documents), () => isCurrent);
      if (found) startTransition(() => setLocated(found));
    };
    void locate();
    return () => {
      isCurrent = false;
    };
  }, [assessment, documents]);
  return located;
}

type Quote = Pick<Passage, 'quote' | 'source'>;

/** Where one quote stands in the draft; null until it has been looked for. */
export function useLocatedQuote(
  { quote, source }: Quote,
  documents: readonly DraftDocument[],
): LocatedQuote | null {
  const [located, setLocated] = useState<LocatedQuote | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const locate = async () => {
      const found = await runInSlices(locateInSteps({ quote, source }, documents), () => isCurrent);
      if (found) startTransition(() => setLocated(found));
    };
    void locate();
    return () => {
      isCurrent = false;
    };
  }, [quote, source, documents]);
  return located;
}

const NOWHERE: readonly QuotePart[] = [];

/** All places where these quotes stand word for word. Those that are known stay until they have been looked for again. */
export function useExactPlaces(
  passages: readonly Quote[],
  documents: readonly DraftDocument[],
): readonly QuotePart[] {
  const [found, setFound] = useState({ documents, places: NOWHERE });
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const places = await runInSlices(findPlacesInSteps(passages, documents), () => isCurrent);
      if (places) startTransition(() => setFound({ documents, places }));
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [passages, documents]);
  // What was found in other documents says nothing about these.
  return found.documents === documents ? found.places : NOWHERE;
}
