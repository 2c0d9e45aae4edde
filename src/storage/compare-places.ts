import type { DraftDocument } from '../domain/draft/draft.ts';

/** A document with its place among the others: less comes first; gaps and fractions are fine. */
export type PlacedDocument = { readonly document: DraftDocument; readonly order: number };

/** The documents of one draft. */
export type LoadedDrafts = {
  /** In their order. */
  readonly documents: readonly PlacedDocument[];
  /** Ids of those that are kept and cannot be read. */
  readonly damaged: readonly string[];
};

/** For sorting documents; two windows may have given two of them the same place. */
export function comparePlaces(a: PlacedDocument, b: PlacedDocument): number {
  return a.order - b.order || (a.document.id < b.document.id ? -1 : 1);
}
