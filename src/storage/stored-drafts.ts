import { keepRemoved } from './removed-drafts.ts';
import { nameVersion, removedShelf } from './removed-shelf.ts';
import type { Outcome } from './stored-assessments.ts';
import type { StoredDraft, Tables } from './tables.ts';

/**
 * Writes a document of a draft, over the one of the same id; that one is kept among those removed when `at` says the
 * moment. A document that comes back is not among them any more.
 */
export function putDraft(tables: Tables, draft: StoredDraft, at?: string): Promise<Outcome> {
  const { assessmentId } = draft;
  return withEntry(tables, assessmentId, async () => {
    if (at !== undefined) await keepRemoved(tables, draft, { at, isReplaced: true });
    await tables.writeDraft(draft);
    await tables.deleteDraft(removedShelf(assessmentId), nameVersion(draft.document));
  });
}

/** Removes a document of a draft and keeps it, likewise; one that is not there counts as removed. */
export function dropDraft(
  tables: Tables,
  { assessmentId, documentId }: Pick<StoredDraft, 'assessmentId' | 'documentId'>,
  at?: string,
): Promise<Outcome> {
  return withEntry(tables, assessmentId, async () => {
    if (at !== undefined) {
      await keepRemoved(tables, { assessmentId, documentId }, { at, isReplaced: false });
    }
    await tables.deleteDraft(assessmentId, documentId);
  });
}

/** Forgets what was removed from a draft. */
export function dropRemoved(tables: Tables, assessmentId: string): Promise<Outcome> {
  return withEntry(tables, assessmentId, () => tables.deleteDrafts(removedShelf(assessmentId)));
}

/** A document without its assessment would stay for ever, since nobody could find it. */
async function withEntry(
  tables: Tables,
  assessmentId: string,
  work: () => Promise<void>,
): Promise<Outcome> {
  if (!(await tables.readEntry(assessmentId))) {
    return { kind: 'failed', code: 'missing', detail: assessmentId };
  }
  await work();
  return { kind: 'saved' };
}
