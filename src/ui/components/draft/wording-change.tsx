import { useMemo } from 'react';
import { compareWording } from '../../../domain/draft/compare-wording.ts';
import { useTranslate } from '../../app-context.tsx';

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What changed from one wording to another: struck out and underlined, and said in words to those who do not see it. */
export function WordingChange({ before, after }: { before: string; after: string }) {
  const translate = useTranslate();
  const parts = useMemo(() => compareWording(before, after), [before, after]);
  return (
    <p className="wording-change" dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={index}>
            {kind !== 'same' && (
              <span className="visually-hidden">{translate(`beside.wording.${kind}`)} </span>
            )}
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
