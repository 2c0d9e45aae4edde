import { useCallback, useMemo, useState } from 'react';
import type { Passage } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { QuotePart } from '../../../domain/draft/located-quote.ts';
import { useTranslate } from '../../app-context.tsx';
import type { SelectedPart } from '../../draft/selected-text.ts';
import { useExactPlaces } from '../../draft/use-located-quotes.ts';
import { usePlace } from '../../draft/use-place.ts';
import { useAnswer, useAnswerEdits } from '../questions/use-answer.ts';

const NONE: readonly Passage[] = [];

export type Quoting = {
  /** Puts parts of one selection into the answer as one quote, with its place. */
  readonly quote: (parts: readonly SelectedPart[]) => void;
  /** Whether a quote of the answer stands there now and covers this part. */
  readonly isQuoted: (part: SelectedPart) => boolean;
  /** What was just done, to be read out. */
  readonly done: string;
};

/** Takes passages of the draft into the answer to one question. */
export function useQuoting(dimensionId: string, documents: readonly DraftDocument[]): Quoting {
  const translate = useTranslate();
  const { addQuote } = useAnswerEdits(dimensionId);
  const passages = useAnswer(dimensionId, (answer) => answer?.passages ?? NONE);
  const placeOf = usePlace(documents);
  const [done, setDone] = useState({ text: '', dimensionId });
  const places = useExactPlaces(passages, documents);
  const quoted = useMemo(
    () => [...places, ...passages.flatMap((passage) => readTaken(passage, documents) ?? [])],
    [places, passages, documents],
  );
  const quote = useCallback(
    (parts: readonly SelectedPart[]) => {
      const [source] = parts;
      if (!source) return;
      const text = parts.map((part) => readPart(documents, part)).join('\n');
      const place = placeOf(source);
      addQuote({ quote: text, place, source: { ...source, place } });
      setDone({ text: translate('beside.added', { place }), dimensionId });
    },
    [documents, placeOf, addQuote, translate, dimensionId],
  );
  const isQuoted = useCallback(
    (part: SelectedPart) => quoted.some((place) => covers(place, part)),
    [quoted],
  );
  return { quote, isQuoted, done: done.dimensionId === dimensionId ? done.text : '' };
}

/** Where a quote was taken, when that place still says so: known at once, while looking takes a moment. */
function readTaken({ quote, source }: Passage, documents: readonly DraftDocument[]) {
  const text = source && readPart(documents, source);
  return text && quote.startsWith(text) ? source : undefined;
}

function covers(place: QuotePart, part: SelectedPart): boolean {
  const isSamePassage = place.documentId === part.documentId && place.passage === part.passage;
  return isSamePassage && place.start <= part.start && place.end >= part.end;
}

function readPart(
  documents: readonly DraftDocument[],
  { documentId, passage, start, end }: SelectedPart,
): string {
  const found = documents.find(({ id }) => id === documentId)?.passages[passage];
  return found?.text.slice(start, end) ?? '';
}
