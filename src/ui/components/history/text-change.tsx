import { useMemo } from 'react';
import { compareTexts, shortenParts } from '../../../domain/history/compare-texts.ts';
import { useTranslate } from '../../app-context.tsx';

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What changed in a text: struck out and underlined, and said in words to those who do not see it. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const translate = useTranslate();
  const parts = useMemo(() => shortenParts(compareTexts(before, after)), [before, after]);
  return (
    <p className="history-text" dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={index}>
            {kind !== 'same' && (
              <span className="visually-hidden">{translate(`history.words.${kind}`)} </span>
            )}
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
