import type { PlacedDocument } from './stored-drafts.ts';

/** For sorting documents; two windows may have given two of them the same place. */
export function comparePlaces(a: PlacedDocument, b: PlacedDocument): number {
  return a.order - b.order || (a.document.id < b.document.id ? -1 : 1);
}
