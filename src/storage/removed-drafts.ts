import type { DraftDocument } from '../domain/draft/draft.ts';
import { finishInSlices } from '../lib/run-in-slices.ts';
import { parseDraft, parseDraftInSteps } from './parse-stored.ts';
import { MOST_REMOVED, nameVersion, removedShelf } from './removed-shelf.ts';
import type { Database, StoredDraft, Tables } from './tables.ts';

/** A document, or a version of one, that was taken out of a draft and can be put back. */
export type RemovedDraft = {
  readonly document: DraftDocument;
  /** Its place among the documents when it went. */
  readonly order: number;
  readonly at: string;
  /** Another version took its place. */
  readonly isReplaced: boolean;
};

/** The document that stands under this id goes where those are that were removed; one that is damaged does not. */
export async function keepRemoved(
  tables: Tables,
  { assessmentId, documentId }: Pick<StoredDraft, 'assessmentId' | 'documentId'>,
  removed: NonNullable<StoredDraft['removed']>,
): Promise<void> {
  const stored = await tables.readDraft(assessmentId, documentId);
  const document = stored && parseDraft(stored);
  if (!document) return;
  const shelf = removedShelf(assessmentId);
  await tables.writeDraft({
    assessmentId: shelf,
    documentId: nameVersion(document),
    order: stored.order,
    document,
    removed,
  });
  const all = (await tables.readDrafts(shelf)).toSorted(wentLater);
  await Promise.all(
    all.slice(MOST_REMOVED).map((draft) => tables.deleteDraft(shelf, draft.documentId)),
  );
}

/**
 * Parses what lies there, while the page goes on answering; what is damaged is left out. The last one to go comes first.
 */
export function parseRemoved(stored: readonly StoredDraft[]): Promise<readonly RemovedDraft[]> {
  return finishInSlices(parseInSteps(stored));
}

function* parseInSteps(stored: readonly StoredDraft[]): Generator<void, readonly RemovedDraft[]> {
  const found: RemovedDraft[] = [];
  for (const { removed, order, document: kept } of stored.toSorted(wentLater)) {
    const document = yield* parseDraftInSteps({ documentId: kept.id, order, document: kept });
    if (document && removed) {
      found.push({ document, order, at: removed.at, isReplaced: removed.isReplaced });
    }
  }
  return found;
}

/** Forgets the document that went first, of all assessments; false when there is none. */
export function freeRoom(database: Database): Promise<boolean> {
  return database.run('readwrite', async (tables) => {
    const entries = await tables.readEntries();
    const shelves = await Promise.all(entries.map(({ id }) => tables.readDrafts(removedShelf(id))));
    const oldest = shelves.flat().toSorted(wentLater).at(-1);
    if (oldest) await tables.deleteDraft(oldest.assessmentId, oldest.documentId);
    return oldest !== undefined;
  });
}

function wentLater({ removed: a }: StoredDraft, { removed: b }: StoredDraft): number {
  const [first, second] = [a?.at ?? '', b?.at ?? ''];
  return first < second ? 1 : Number(first > second) * -1;
}
