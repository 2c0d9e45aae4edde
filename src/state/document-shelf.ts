import type { DraftDocument } from '../domain/draft/draft.ts';
import type { PlacedDocument, RemovedDraft } from '../storage/assessment-storage.ts';
import { comparePlaces } from '../storage/compare-places.ts';
import { nameVersion } from '../storage/removed-shelf.ts';

/**
 * `loading`: not read from the store yet; `unsaved`: at least one document is on this page only, since it could not be
 * stored; `unreadable`: the store could not be read, or a document in it is damaged.
 */
type DocumentsState = 'loading' | 'ready' | 'unsaved' | 'unreadable';

export type OpenDocuments = {
  /** The documents of the draft in their order. The same list as long as nothing of it changes. */
  readonly documents: readonly DraftDocument[];
  readonly documentsState: DocumentsState;
  /** Ids of documents that are kept and cannot be read; `removeDocument` removes them. */
  readonly damagedDocuments: readonly string[];
};

/** The documents of one draft as this page has them. */
export type Shelf = {
  readonly id: string;
  readonly isExample: boolean;
  /** In their order. */
  placed: readonly PlacedDocument[];
  documents: readonly DraftDocument[];
  damaged: readonly string[];
  isReadable: boolean;
  /** Ids of documents that the store has, in whatever version. */
  readonly stored: Set<string>;
  /** Ids of documents of which the store has an older version or none. */
  readonly unsaved: Set<string>;
  /** What was taken out of the draft here and is on this page only. */
  removed: readonly RemovedDraft[];
};

export function makeShelf(id: string, isExample: boolean): Shelf {
  const nothing = { placed: [], documents: [], damaged: [], removed: [], isReadable: true };
  return { id, isExample, ...nothing, stored: new Set(), unsaved: new Set() };
}

/** Puts these documents on a shelf in the place of all others. */
export function fillShelf(shelf: Shelf, placed: readonly PlacedDocument[]): void {
  shelf.placed = placed.toSorted(comparePlaces);
  shelf.documents = shelf.placed.map(({ document }) => document);
}

/** Keeps on this page what stands under this id and goes now. */
export function keepHere(
  shelf: Shelf,
  documentId: string,
  how: Pick<RemovedDraft, 'at' | 'isReplaced'>,
): void {
  const placed = shelf.placed.find(({ document }) => document.id === documentId);
  if (placed) shelf.removed = [{ ...placed, ...how }, ...listAway(shelf, placed.document)];
}

/** What was taken out and is on this page only, without the version that is in the draft now. */
export function listAway({ removed }: Shelf, back: DraftDocument): readonly RemovedDraft[] {
  return removed.filter(({ document }) => !isVersion(document, back));
}

/** True for the same version of the same document. */
export function isVersion(a: DraftDocument, b: DraftDocument): boolean {
  return nameVersion(a) === nameVersion(b);
}

/** All on a shelf but this document. */
export function listOthers({ placed }: Shelf, documentId: string): readonly PlacedDocument[] {
  return placed.filter(({ document }) => document.id !== documentId);
}

/** Documents that are to be written again. */
export function listUnsaved({ placed, unsaved }: Shelf): readonly PlacedDocument[] {
  return placed.filter(({ document }) => unsaved.has(document.id));
}

/** An order that puts a document behind the first `count` others. */
export function findOrder({ placed }: Shelf, count: number): number {
  const before = placed.slice(0, count).at(-1);
  const after = placed[count];
  if (!before) return after ? after.order - 1 : 0;
  return after ? (before.order + after.order) / 2 : before.order + 1;
}

/** What a screen shows of a shelf. */
export function describeShelf(shelf: Shelf): OpenDocuments {
  const { documents, damaged, isReadable, unsaved } = shelf;
  const isWhole = isReadable && damaged.length === 0;
  return {
    documents,
    documentsState: !isWhole ? 'unreadable' : unsaved.size > 0 ? 'unsaved' : 'ready',
    damagedDocuments: damaged,
  };
}
