import { findFreeId } from '../assessment/find-free-id.ts';
import { isSame } from '../assessment/records.ts';
import type { DraftDocument } from './draft.ts';

/**
 * The documents of a file that are not here yet. One whose id another version has here comes under an id of its own, so
 * that both versions stay; one that was read twice from the same bytes is one.
 */
export function listNewDocuments(
  here: readonly DraftDocument[],
  file: readonly DraftDocument[],
): readonly DraftDocument[] {
  const joined = [...here];
  for (const document of file) {
    if (joined.some((other) => saysTheSame(other, document))) continue;
    joined.push({ ...document, id: findFreeId(document.id, joined) });
  }
  return joined.slice(here.length);
}

function saysTheSame(a: DraftDocument, b: DraftDocument): boolean {
  return a.name === b.name && isSame(a.passages, b.passages) && isSame(a.gaps, b.gaps);
}
