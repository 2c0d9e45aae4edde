import type { ComponentType } from 'react';
import { afterPaint } from '../../../lib/after-paint.ts';
import { lazyPart } from '../../lazy-part.ts';

/** Everything about drafts comes when there is a draft, and after the question that it stands beside. */
function deferDraft<Props>(fetchPart: () => Promise<ComponentType<Props>>) {
  return lazyPart(async () => {
    await afterPaint();
    return fetchPart();
  });
}

export const DraftColumn = deferDraft(async () => (await import('./draft-column.tsx')).DraftColumn);
export const DraftSheet = deferDraft(async () => (await import('./draft-sheet.tsx')).DraftSheet);
export const BothPoles = deferDraft(async () => (await import('./both-poles.tsx')).BothPoles);
export const QuoteState = deferDraft(async () => (await import('./quote-state.tsx')).QuoteState);
export const FindingQuotes = deferDraft(
  async () => (await import('./finding-quotes.tsx')).FindingQuotes,
);
export const ContextFlag = deferDraft(async () => (await import('./context-flag.tsx')).ContextFlag);
