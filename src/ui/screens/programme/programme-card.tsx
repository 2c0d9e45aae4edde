import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';

export const CARDS = ['about', 'activities', 'scope', 'setting', 'indicators', 'text'] as const;
export type Card = (typeof CARDS)[number];

/** The id of a card's heading, for the links beside the page. */
export function cardHeadingId(card: Card): string {
  return `programme-${card}`;
}

/** A card that opens and closes; its summary says how much of it is done. */
export function FoldingCard({ card, summary, isOpen, children }: FoldingProps) {
  const translate = useTranslate();
  return (
    <details className="card programme-card folding-card" open={isOpen}>
      <summary>
        <h2 id={cardHeadingId(card)} tabIndex={-1}>
          {translate(`programme.${card}`)}
        </h2>
        <span className="small muted">{summary}</span>
      </summary>
      {children}
    </details>
  );
}

type FoldingProps = { card: Card; summary: string; isOpen: boolean; children: ReactNode };

export function ProgrammeCard({ card, children }: { card: Card; children: ReactNode }) {
  const translate = useTranslate();
  const headingId = cardHeadingId(card);
  return (
    <section className="card programme-card" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {translate(`programme.${card}`)}
      </h2>
      {children}
    </section>
  );
}
