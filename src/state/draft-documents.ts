import type { DraftDocument } from '../domain/draft/draft.ts';
import type { Outcome, RemovedDraft } from '../storage/assessment-storage.ts';
import { afterPaint } from '../lib/after-paint.ts';
import { demandStored } from './demand-stored.ts';
import type { DocumentKeeper, DocumentKeeperOptions } from './document-keeper.ts';
import type { OpenDocuments } from './document-shelf.ts';

/** Each writes at once, and rejects when the store does not take it. Without an id it is the open assessment's. */
export type DocumentActions = {
  /** Puts a document behind the others. One that cannot be stored stays on this page. */
  readonly addDocument: (document: DraftDocument, assessmentId?: string) => Promise<void>;
  /** Puts a document in the place of another, under the id of that one. */
  readonly replaceDocument: (
    documentId: string,
    document: DraftDocument,
    assessmentId?: string,
  ) => Promise<void>;
  /** Removes a document from the store and from the screen; when it cannot, the document stays. */
  readonly removeDocument: (documentId: string) => Promise<void>;
  /** Puts a document that was removed back; `order` is its place among the documents, from 0. */
  readonly restoreDocument: (document: DraftDocument, order: number) => Promise<void>;
  /** What was removed from the draft or replaced in it, the last first. Rejects when it cannot be read. */
  readonly readRemoved: () => Promise<readonly RemovedDraft[]>;
  /** Puts back what was removed: in the place of another version, which is kept in its turn, or where it was. */
  readonly putBackDocument: (removed: RemovedDraft) => Promise<void>;
  /** Removes for good what was removed. */
  readonly forgetRemoved: () => Promise<void>;
  /**
   * The documents of an assessment without opening it. Rejects when they cannot be read; those that are damaged are left
   * out, or reject when all are wanted.
   */
  readonly readDocuments: (
    assessmentId: string,
    wantsAll?: boolean,
  ) => Promise<readonly DraftDocument[]>;
};

type Options = DocumentKeeperOptions & {
  /** Id of the assessment that is open. */
  readonly openId: () => string | undefined;
};

type DraftDocuments = Pick<DocumentKeeper, 'open' | 'refresh' | 'flush'> & {
  readonly actions: DocumentActions;
};

export const NO_DOCUMENTS: OpenDocuments = {
  documents: [],
  documentsState: 'loading',
  damagedDocuments: [],
};

/** The keeper of documents, who comes in with the first assessment that is opened: the first screen shows no draft. */
export function createDraftDocuments({ openId, ...options }: Options): DraftDocuments {
  let keeper: Promise<DocumentKeeper> | undefined;

  function fetchKeeper(): Promise<DocumentKeeper> {
    const fetched = import('./document-keeper.ts').then((module) =>
      module.createDocumentKeeper(options),
    );
    // One who did not arrive is fetched again when asked next.
    fetched.catch(() => (keeper = undefined));
    return fetched;
  }

  function ask<T>(question: (keeper: DocumentKeeper) => T | Promise<T>): Promise<T> {
    // What the first screen shows is painted first.
    keeper ??= afterPaint().then(fetchKeeper);
    return keeper.then(question);
  }

  const change = (
    job: (keeper: DocumentKeeper, assessmentId: string) => Promise<Outcome>,
    id = openId(),
  ) => {
    if (id === undefined) return Promise.reject(new Error('Documents belong to an assessment.'));
    return ask((known) => job(known, id)).then(demandStored);
  };

  return {
    actions: {
      addDocument: (document, assessmentId) =>
        change((known, id) => known.add(id, document), assessmentId),
      replaceDocument: (documentId, document, assessmentId) =>
        change((known, id) => known.replace(id, documentId, document), assessmentId),
      removeDocument: (documentId) => change((known, id) => known.remove(id, documentId)),
      restoreDocument: (document, order) =>
        change((known, id) => known.restore(id, document, order)),
      readRemoved: async () => {
        const id = openId();
        return id === undefined ? [] : ask((known) => known.listRemoved(id));
      },
      putBackDocument: (removed) => change((known, id) => known.putBack(id, removed)),
      forgetRemoved: () => change((known, id) => known.forgetRemoved(id)),
      readDocuments: (id, wantsAll = false) => ask((known) => known.list(id, wantsAll)),
    },
    open(id, isExample) {
      ask((known) => known.open(id, isExample)).catch(() =>
        options.show(id, { ...NO_DOCUMENTS, documentsState: 'unreadable' }),
      );
    },
    refresh(id) {
      keeper?.then((known) => known.refresh(id)).catch(() => undefined);
    },
    async flush() {
      await keeper?.then((known) => known.flush()).catch(() => undefined);
    },
  };
}
