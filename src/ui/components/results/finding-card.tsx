import type { ReactNode } from 'react';

type Props = {
  kind: 'harm' | 'tension' | 'gap' | 'open' | 'team';
  /** What can be done about it: beside the text where there is room, below it on a phone. */
  side: ReactNode;
  children: ReactNode;
};

/** One finding of a list. */
export function FindingCard({ kind, side, children }: Props) {
  return (
    <li className={`card finding finding-${kind}`}>
      <div className="finding-parts">
        <div className="finding-text">{children}</div>
        <div>{side}</div>
      </div>
    </li>
  );
}
