import { useCallback, useMemo, useState } from 'react';
import type { Passage } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument, PassageRef } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import type { SelectedPart } from '../../draft/selected-text.ts';
import { usePlace } from '../../draft/use-place.ts';
import { useAnswer, useAnswerEdits } from '../questions/use-answer.ts';

const NONE: readonly Passage[] = [];

export type Quoting = {
  /** Puts parts of one selection into the answer as one quote, with its place. */
  readonly quote: (parts: readonly SelectedPart[]) => void;
  readonly isQuoted: (passage: PassageRef) => boolean;
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
  const quoted = useMemo(
    () => new Set(passages.flatMap(({ source }) => (source ? keyOf(source) : []))),
    [passages],
  );
  const quote = useCallback(
    (parts: readonly SelectedPart[]) => {
      const [source] = parts;
      if (!source) return;
      const text = parts.map((part) => readPart(documents, part)).join('\n');
      const place = placeOf(source);
      addQuote({ quote: text, place, source });
      setDone({ text: translate('beside.added', { place }), dimensionId });
    },
    [documents, placeOf, addQuote, translate, dimensionId],
  );
  const isQuoted = useCallback((passage: PassageRef) => quoted.has(keyOf(passage)), [quoted]);
  return { quote, isQuoted, done: done.dimensionId === dimensionId ? done.text : '' };
}

function keyOf({ documentId, passage }: PassageRef): string {
  return `${documentId} ${passage}`;
}

function readPart(
  documents: readonly DraftDocument[],
  { documentId, passage, start, end }: SelectedPart,
): string {
  const found = documents.find(({ id }) => id === documentId)?.passages[passage];
  return found?.text.slice(start, end) ?? '';
}
