import type { DraftDocument } from '../domain/draft/draft.ts';
import type { Outcome } from './stored-assessments.ts';
import type { StoredDraft, Tables } from './tables.ts';

/** A document with its place among the others: less comes first; gaps and fractions are fine. */
export type PlacedDocument = { readonly document: DraftDocument; readonly order: number };

/** The documents of one draft. */
export type LoadedDrafts = {
  /** In their order. */
  readonly documents: readonly PlacedDocument[];
  /** Ids of those that are kept and cannot be read. */
  readonly damaged: readonly string[];
};

/** Writes a document of a draft, over the one of the same id. */
export function putDraft(tables: Tables, draft: StoredDraft): Promise<Outcome> {
  return withEntry(tables, draft.assessmentId, () => tables.writeDraft(draft));
}

/** Removes a document of a draft; one that is not there counts as removed. */
export function dropDraft(
  tables: Tables,
  assessmentId: string,
  documentId: string,
): Promise<Outcome> {
  return withEntry(tables, assessmentId, () => tables.deleteDraft(assessmentId, documentId));
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
