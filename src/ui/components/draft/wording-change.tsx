import { useMemo } from 'react';
import { compareTexts } from '../../../domain/history/compare-texts.ts';
import { useTranslate } from '../../app-context.tsx';
import { ChangedWords } from '../changed-words.tsx';

/** What changed from one wording of a quote to another. */
export function WordingChange({ before, after }: { before: string; after: string }) {
  const translate = useTranslate();
  const parts = useMemo(() => compareTexts(before, after), [before, after]);
  return (
    <ChangedWords
      className="wording-change"
      parts={parts}
      say={(kind) => translate(`beside.wording.${kind}`)}
    />
  );
}
