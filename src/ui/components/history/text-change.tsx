import { useMemo } from 'react';
import { compareTexts, shortenParts } from '../../../domain/history/compare-texts.ts';
import { useTranslate } from '../../app-context.tsx';
import { ChangedWords } from '../changed-words.tsx';

/** What changed in a text that may be long. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const translate = useTranslate();
  const parts = useMemo(() => shortenParts(compareTexts(before, after)), [before, after]);
  return (
    <ChangedWords
      className="history-text"
      parts={parts}
      say={(kind) => translate(`history.words.${kind}`)}
    />
  );
}
