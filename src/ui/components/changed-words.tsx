import type { WordingPart } from '../../domain/history/untangle-parts.ts';

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

type Props = {
  parts: readonly WordingPart[];
  className: string;
  /** Says in words what happened to a part, for those who do not see it. */
  say: (kind: 'removed' | 'added') => string;
};

/** What changed in a text, struck out and underlined. Where no word stayed, the new text stands below the old one. */
export function ChangedWords({ parts, className, say }: Props) {
  const isWhole = parts.every(({ kind }) => kind !== 'same');
  return (
    <p className={isWhole ? `${className} changed-whole` : className} dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={index} dir={isWhole ? 'auto' : undefined}>
            {kind !== 'same' && <span className="visually-hidden">{say(kind)} </span>}
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
