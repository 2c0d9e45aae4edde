import { lazyPart } from '../../lazy-part.ts';

/** What few questions show, and none at first: one file, since each by itself is small. */
const loadParts = () => import('./later-parts.ts');

export const AlternativesNotice = lazyPart(async () => (await loadParts()).AlternativesNotice);
export const ClashNews = lazyPart(async () => (await loadParts()).ClashNews);
export const KeysDialog = lazyPart(async () => (await loadParts()).KeysDialog);
export const NothingInScope = lazyPart(async () => (await loadParts()).NothingInScope);
export const UnknownQuestion = lazyPart(async () => (await loadParts()).UnknownQuestion);
export const Sources = lazyPart(async () => (await loadParts()).Sources);
