import { lazy } from 'react';

/** Everything about drafts comes when there is a draft. */
export const DraftColumn = lazy(async () => ({
  default: (await import('./draft-column.tsx')).DraftColumn,
}));
export const DraftSheet = lazy(async () => ({
  default: (await import('./draft-sheet.tsx')).DraftSheet,
}));
export const BothPoles = lazy(async () => ({
  default: (await import('./both-poles.tsx')).BothPoles,
}));
export const QuoteState = lazy(async () => ({
  default: (await import('./quote-state.tsx')).QuoteState,
}));
export const FindingQuotes = lazy(async () => ({
  default: (await import('./finding-quotes.tsx')).FindingQuotes,
}));
export const ContextFlag = lazy(async () => ({
  default: (await import('./context-flag.tsx')).ContextFlag,
}));
