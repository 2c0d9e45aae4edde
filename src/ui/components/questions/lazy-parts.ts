import { lazy } from 'react';

/** What few questions show, and none at first: one file, since each by itself is small. */
const loadParts = () => import('./later-parts.ts');

export const AlternativesNotice = lazy(async () => ({
  default: (await loadParts()).AlternativesNotice,
}));
export const NothingInScope = lazy(async () => ({ default: (await loadParts()).NothingInScope }));
export const UnknownQuestion = lazy(async () => ({ default: (await loadParts()).UnknownQuestion }));
export const Sources = lazy(async () => ({ default: (await loadParts()).Sources }));
