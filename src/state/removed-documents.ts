import type { AssessmentStorage, Outcome, RemovedDraft } from '../storage/assessment-storage.ts';
import { MOST_REMOVED } from '../storage/removed-shelf.ts';
import { isVersion, type Shelf } from './document-shelf.ts';

/** True when the store has what is shown, and keeps it when it goes. */
export function isStored({ isExample, stored, unsaved }: Shelf, documentId: string): boolean {
  return !isExample && stored.has(documentId) && !unsaved.has(documentId);
}

/**
 * Removes a document from the store, and says whether the store keeps what was shown: without room for that it only
 * removes it, so that there is some.
 */
export async function removeStored(
  storage: Pick<AssessmentStorage, 'deleteDraft'>,
  shelf: Shelf,
  documentId: string,
  at: string,
): Promise<boolean | Extract<Outcome, { kind: 'failed' }>> {
  const { id, isExample, unsaved, stored } = shelf;
  if (isExample || (unsaved.has(documentId) && !stored.has(documentId))) return false;
  const kept = await storage.deleteDraft(id, documentId, at);
  if (kept.kind === 'saved') return isStored(shelf, documentId);
  const gone = kept.code === 'full' ? await storage.deleteDraft(id, documentId) : kept;
  return gone.kind === 'failed' ? gone : false;
}

/** What was taken out of a draft, in the store and on this page only: the last first. */
export async function listRemoved(
  storage: Pick<AssessmentStorage, 'readRemoved'>,
  id: string,
  shelf: Shelf | undefined,
): Promise<readonly RemovedDraft[]> {
  const here = shelf?.removed ?? [];
  const stored = shelf?.isExample ? [] : await storage.readRemoved(id);
  const others = stored.filter(
    ({ document }) => !here.some((one) => isVersion(one.document, document)),
  );
  return [...here, ...others]
    .toSorted((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1))
    .slice(0, MOST_REMOVED);
}
