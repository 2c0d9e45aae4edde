import type { DraftDocument } from '../domain/draft/draft.ts';
import type { LoadedDrafts } from './compare-places.ts';
import type { RemovedDraft } from './removed-drafts.ts';
import { removedShelf } from './removed-shelf.ts';
import type { Outcome } from './stored-assessments.ts';
import type * as storedDrafts from './stored-drafts.ts';
import type { Database, Tables } from './tables.ts';

/** What a store does with drafts. */
export type DraftStorage = {
  /** The documents of a draft; of an unknown assessment none. Rejects when the store cannot be read. */
  readDrafts(assessmentId: string): Promise<LoadedDrafts>;
  /**
   * Writes a document of a draft, over the one of the same id; that one is kept among those removed when `at` says the
   * moment. A document that comes back is not among them any more.
   */
  writeDraft(
    assessmentId: string,
    document: DraftDocument,
    order: number,
    at?: string,
  ): Promise<Outcome>;
  /**
   * Removes a document of a draft, and keeps it among those removed when `at` says the moment; one that is not there
   * counts as removed.
   */
  deleteDraft(assessmentId: string, documentId: string, at?: string): Promise<Outcome>;
  /**
   * The last documents and versions that were removed from a draft, the last first. They go with their assessment, and
   * the oldest when a write finds the device full. Rejects when the store cannot be read.
   */
  readRemoved(assessmentId: string): Promise<readonly RemovedDraft[]>;
  /** Removes these for good. */
  forgetRemoved(assessmentId: string): Promise<Outcome>;
};

type Work = (tables: Tables) => Promise<Outcome>;

/** `write` tells the other tabs as well. What writes comes in when it is first needed. */
export function createDraftStorage(
  database: Database,
  write: (assessmentId: string, work: Promise<Work>) => Promise<Outcome>,
): DraftStorage {
  const writeDrafts = (assessmentId: string, prepare: (drafts: typeof storedDrafts) => Work) =>
    write(assessmentId, import('./stored-drafts.ts').then(prepare));
  return {
    async readDrafts(assessmentId) {
      const stored = await database.run('readonly', (tables) => tables.readDrafts(assessmentId));
      if (stored.length === 0) return { documents: [], damaged: [] };
      const { parseDrafts } = await import('./parse-stored.ts');
      return parseDrafts(stored);
    },
    writeDraft: (assessmentId, document, order, at) =>
      writeDrafts(
        assessmentId,
        ({ putDraft }) =>
          (tables) =>
            putDraft(tables, { assessmentId, documentId: document.id, order, document }, at),
      ),
    deleteDraft: (assessmentId, documentId, at) =>
      writeDrafts(
        assessmentId,
        ({ dropDraft }) =>
          (tables) =>
            dropDraft(tables, { assessmentId, documentId }, at),
      ),
    async readRemoved(assessmentId) {
      const { parseRemoved } = await import('./removed-drafts.ts');
      const shelf = removedShelf(assessmentId);
      return parseRemoved(await database.run('readonly', (tables) => tables.readDrafts(shelf)));
    },
    forgetRemoved: (assessmentId) =>
      writeDrafts(
        assessmentId,
        ({ dropRemoved }) =>
          (tables) =>
            dropRemoved(tables, assessmentId),
      ),
  };
}
