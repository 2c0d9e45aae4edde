import type { DraftDocument } from '../domain/draft/draft.ts';

/** So many of an assessment are kept: those that went last. */
export const MOST_REMOVED = 5;

/** Longer than the id of an assessment may be, so that no assessment has such an id. */
const NAME = 'removed'.padEnd(80, '.');

/**
 * Under which id the table of drafts has the documents that were removed from this assessment: nothing that reads a
 * draft finds them there, not even an earlier version of the app.
 */
export function removedShelf(assessmentId: string): string {
  return `${NAME}${assessmentId}`;
}

/** The same for the same version of the same document, however often it goes and comes back. */
export function nameVersion({ id, fingerprint, readAt }: DraftDocument): string {
  return JSON.stringify([id, fingerprint, readAt]);
}
