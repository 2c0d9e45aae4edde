import { createFreeIds } from '../assessment/find-free-id.ts';
import { createSameSet } from '../assessment/same-set.ts';
import type { DraftDocument } from './draft.ts';

/**
 * The documents of a file that are not here yet. One whose id another version has here comes under an id of its own, so
 * that both versions stay; one that was read twice from the same bytes is one.
 */
export function listNewDocuments(
  here: readonly DraftDocument[],
  file: readonly DraftDocument[],
): readonly DraftDocument[] {
  const known = createSameSet(here.map(contentOf));
  const freeId = createFreeIds(here);
  return file
    .filter((document) => known.add(contentOf(document)))
    .map((document) => ({ ...document, id: freeId(document.id) }));
}

function contentOf({ name, passages, gaps }: DraftDocument) {
  return { name, passages, gaps };
}
