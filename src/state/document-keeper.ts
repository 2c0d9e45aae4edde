import type { DraftDocument } from '../domain/draft/draft.ts';
import type {
  AssessmentStorage,
  Outcome,
  PlacedDocument,
  RemovedDraft,
} from '../storage/assessment-storage.ts';
import {
  describeShelf,
  fillShelf,
  findOrder,
  keepHere,
  listAway,
  listOthers,
  listUnsaved,
  makeShelf,
  type OpenDocuments,
  type Shelf,
} from './document-shelf.ts';
import { isStored, listRemoved, removeStored } from './removed-documents.ts';

export type DocumentKeeperOptions = {
  readonly storage: Pick<
    AssessmentStorage,
    'readDrafts' | 'writeDraft' | 'deleteDraft' | 'readRemoved' | 'forgetRemoved'
  >;
  readonly now: () => string;
  /** Shows the documents of this assessment, if it is still the one that is open. */
  readonly show: (assessmentId: string, shown: OpenDocuments) => void;
  /** Another document is the first one now, by what a person did here. */
  readonly onFirstChanged: (
    assessmentId: string,
    before: DraftDocument | undefined,
    after: DraftDocument | undefined,
  ) => void;
};

/** Each change writes at once and says what the store said; of an assessment that is not open it reads the list first. */
export type DocumentKeeper = {
  /** Begins to show the documents of the assessment that was opened; those of the example are never stored. */
  open(assessmentId: string, isExample: boolean): void;
  add(assessmentId: string, document: DraftDocument): Promise<Outcome>;
  replace(assessmentId: string, documentId: string, document: DraftDocument): Promise<Outcome>;
  remove(assessmentId: string, documentId: string): Promise<Outcome>;
  restore(assessmentId: string, document: DraftDocument, order: number): Promise<Outcome>;
  /** Puts back what was removed: in the place of another version, which is kept in its turn, or where it was. */
  putBack(assessmentId: string, removed: RemovedDraft): Promise<Outcome>;
  /** What was removed or replaced, the last first. Rejects when it cannot be read. */
  listRemoved(assessmentId: string): Promise<readonly RemovedDraft[]>;
  /** Removes this for good. */
  forgetRemoved(assessmentId: string): Promise<Outcome>;
  /**
   * The documents of any assessment. Rejects when they cannot be read; one that is damaged is left out, or rejects when
   * all are wanted.
   */
  list(assessmentId: string, wantsAll: boolean): Promise<readonly DraftDocument[]>;
  /** Reads again what another tab has changed. */
  refresh(assessmentId: string): void;
  /** Tries once more to store what could not be stored; resolves when that is done or has failed. */
  flush(): Promise<void>;
};

const SAVED: Outcome = { kind: 'saved' };

/** Keeps the documents of drafts. One job is done after the other, so that each finds the list that the last one left. */
export function createDocumentKeeper(options: DocumentKeeperOptions): DocumentKeeper {
  const { storage, now, onFirstChanged } = options;
  /** That of the open assessment, and those with a document that could not be stored. */
  const shelves = new Map<string, Shelf>();
  let last: Promise<unknown> = Promise.resolve();

  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const outcome = last.then(job);
    last = outcome.catch(() => undefined);
    return outcome;
  }

  const show = (shelf: Shelf) => options.show(shelf.id, describeShelf(shelf));

  async function read(shelf: Shelf): Promise<void> {
    const found = shelf.isExample ? undefined : await readStored(shelf);
    if (found) fillShelf(shelf, [...found, ...listUnsaved(shelf)]);
    show(shelf);
  }

  /** What the store has, without the documents of which this page has a later version. */
  async function readStored(shelf: Shelf): Promise<readonly PlacedDocument[] | undefined> {
    const found = await storage.readDrafts(shelf.id).catch(() => undefined);
    shelf.isReadable = found !== undefined;
    if (!found) return undefined;
    shelf.damaged = found.damaged;
    shelf.stored.clear();
    for (const { document } of found.documents) shelf.stored.add(document.id);
    return found.documents.filter(({ document }) => !shelf.unsaved.has(document.id));
  }

  /** Shows another list, and tells when the first of it is another. */
  function arrange(shelf: Shelf, placed: readonly PlacedDocument[]): void {
    const [before] = shelf.documents;
    fillShelf(shelf, placed);
    show(shelf);
    const [after] = shelf.documents;
    if (before !== after) onFirstChanged(shelf.id, before, after);
  }

  async function write(shelf: Shelf, { document, order }: PlacedDocument): Promise<Outcome> {
    const outcome = shelf.isExample
      ? SAVED
      : await storage
          .writeDraft(shelf.id, document, order, now())
          // The part of the app that writes drafts has not come over the line.
          .catch((error: unknown): Outcome => {
            return { kind: 'failed', code: 'unknown', detail: String(error) };
          });
    if (outcome.kind === 'failed') {
      shelf.unsaved.add(document.id);
      return outcome;
    }
    shelf.unsaved.delete(document.id);
    shelf.stored.add(document.id);
    shelf.damaged = shelf.damaged.filter((id) => id !== document.id);
    return outcome;
  }

  async function place(shelf: Shelf, placed: PlacedDocument): Promise<Outcome> {
    const { document } = placed;
    if (!isStored(shelf, document.id))
      keepHere(shelf, document.id, { at: now(), isReplaced: true });
    shelf.removed = listAway(shelf, document);
    arrange(shelf, [...listOthers(shelf, document.id), placed]);
    const outcome = await write(shelf, placed);
    show(shelf);
    return outcome;
  }

  async function remove(shelf: Shelf, documentId: string): Promise<Outcome> {
    const at = now();
    const isKept = await removeStored(storage, shelf, documentId, at);
    if (typeof isKept === 'object') return isKept;
    if (!isKept) keepHere(shelf, documentId, { at, isReplaced: false });
    shelf.unsaved.delete(documentId);
    shelf.stored.delete(documentId);
    shelf.damaged = shelf.damaged.filter((id) => id !== documentId);
    arrange(shelf, listOthers(shelf, documentId));
    await writeAgain(shelf);
    return SAVED;
  }

  /** There may be room now. */
  async function writeAgain(shelf: Shelf): Promise<void> {
    for (const placed of listUnsaved(shelf)) await write(shelf, placed);
    show(shelf);
  }

  function change(id: string, job: (shelf: Shelf) => Promise<Outcome>): Promise<Outcome> {
    return enqueue(() => {
      const shelf = shelves.get(id);
      return shelf ? job(shelf) : changeClosed(id, job);
    });
  }

  /** A reading may end when its assessment has been left. What cannot be stored then is for the caller to say. */
  async function changeClosed(
    id: string,
    job: (shelf: Shelf) => Promise<Outcome>,
  ): Promise<Outcome> {
    const shelf = makeShelf(id, false);
    await read(shelf);
    if (!shelf.isReadable) return { kind: 'failed', code: 'unknown', detail: 'not readable' };
    const outcome = await job(shelf);
    if (shelf.unsaved.size > 0) {
      shelf.unsaved.clear();
      show(shelf);
    }
    return outcome;
  }

  async function replace(
    shelf: Shelf,
    document: DraftDocument,
    order = findOrder(shelf, Infinity),
  ): Promise<Outcome> {
    const before = shelf.placed.find((placed) => placed.document.id === document.id);
    return place(shelf, { document, order: before?.order ?? order });
  }

  async function forgetRemoved(shelf: Shelf): Promise<Outcome> {
    const outcome = shelf.isExample ? SAVED : await storage.forgetRemoved(shelf.id);
    if (outcome.kind === 'saved') shelf.removed = [];
    return outcome;
  }

  async function list(id: string, wantsAll: boolean): Promise<readonly DraftDocument[]> {
    const shelf = shelves.get(id);
    const { documents, damaged } = shelf
      ? { documents: shelf.placed, damaged: shelf.damaged }
      : await storage.readDrafts(id);
    if (shelf?.isReadable === false || (wantsAll && damaged.length > 0))
      throw new Error('The draft cannot be read.');
    return shelf?.documents ?? documents.map(({ document }) => document);
  }

  function open(id: string, isExample: boolean): Promise<void> {
    for (const [other, { unsaved }] of shelves) if (unsaved.size === 0) shelves.delete(other);
    const shelf = shelves.get(id) ?? makeShelf(id, isExample);
    shelves.set(id, shelf);
    return read(shelf);
  }

  return {
    // In its turn: before that it is not known whether what was left could be stored.
    open: (id, isExample) => void enqueue(() => open(id, isExample)),
    add: (id, document) =>
      change(id, (shelf) => place(shelf, { document, order: findOrder(shelf, Infinity) })),
    replace: (id, documentId, document) =>
      change(id, (shelf) => replace(shelf, { ...document, id: documentId })),
    remove: (id, documentId) => change(id, (shelf) => remove(shelf, documentId)),
    restore: (id, document, order) =>
      change(id, (shelf) => place(shelf, { document, order: findOrder(shelf, order) })),
    putBack: (id, { document, order }) => change(id, (shelf) => replace(shelf, document, order)),
    listRemoved: (id) => enqueue(() => listRemoved(storage, id, shelves.get(id))),
    forgetRemoved: (id) => change(id, forgetRemoved),
    list: (id, wantsAll) => enqueue(() => list(id, wantsAll)),
    refresh(id) {
      const shelf = shelves.get(id);
      if (shelf) void enqueue(() => read(shelf));
    },
    flush: () =>
      enqueue(async () => {
        for (const shelf of shelves.values()) if (shelf.unsaved.size > 0) await writeAgain(shelf);
      }),
  };
}
