import type {
  Database,
  LibraryEntry,
  StoredDraft,
  StoredHistoryEntry,
  StoredRecord,
  StoredRubric,
  Tables,
} from './tables.ts';

/** Things by assessment, and then by their own key. */
type ByAssessment<T> = Map<string, Map<string, T>>;

type Memory = {
  readonly records: ByAssessment<StoredRecord>;
  readonly library: Map<string, LibraryEntry>;
  readonly rubrics: Map<string, StoredRubric>;
  readonly drafts: ByAssessment<StoredDraft>;
  readonly history: ByAssessment<StoredHistoryEntry>;
};

/** Keeps tables until the page is closed; transactions follow each other and take effect whole or not at all. */
export function createMemoryDatabase(): Database {
  let memory: Memory = {
    records: new Map(),
    library: new Map(),
    rubrics: new Map(),
    drafts: new Map(),
    history: new Map(),
  };
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function perform<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    if (isClosed) throw new DOMException('The store is closed.', 'InvalidStateError');
    const draft = copy(memory);
    const outcome = await work(openTables(draft));
    memory = draft;
    return outcome;
  }

  return {
    run(_mode, work) {
      const outcome = last.then(() => perform(work));
      last = outcome.catch(() => undefined);
      return outcome;
    },
    isClosed: () => isClosed,
    close() {
      isClosed = true;
    },
  };
}

function copy({ records, library, rubrics, drafts, history }: Memory): Memory {
  return {
    records: copyInner(records),
    library: new Map(library),
    rubrics: new Map(rubrics),
    drafts: copyInner(drafts),
    history: copyInner(history),
  };
}

function copyInner<T>(outer: ByAssessment<T>): ByAssessment<T> {
  return new Map([...outer].map(([id, own]) => [id, new Map(own)]));
}

/** Keeps a copy, as a database does. */
function put<T>(outer: ByAssessment<T>, assessmentId: string, key: string, value: T): void {
  const own = outer.get(assessmentId) ?? new Map<string, T>();
  outer.set(assessmentId, own.set(key, structuredClone(value)));
}

function list<T>(outer: ByAssessment<T>, assessmentId: string): Promise<readonly T[]> {
  return Promise.resolve([...(outer.get(assessmentId)?.values() ?? [])]);
}

function openTables({ records, library, rubrics, drafts, history }: Memory): Tables {
  return {
    ...openHistory(history),
    readRecord: (assessmentId, key) => Promise.resolve(records.get(assessmentId)?.get(key)),
    readRecords: (assessmentId) => list(records, assessmentId),
    writeRecord(record) {
      put(records, record.assessmentId, record.key, record);
      return DONE;
    },
    deleteRecord(assessmentId, key) {
      records.get(assessmentId)?.delete(key);
      return DONE;
    },
    deleteRecords(assessmentId) {
      records.delete(assessmentId);
      return DONE;
    },
    readEntry: (id) => Promise.resolve(library.get(id)),
    readEntries: () => Promise.resolve([...library.values()]),
    writeEntry(entry) {
      library.set(entry.id, structuredClone(entry));
      return DONE;
    },
    deleteEntry(id) {
      library.delete(id);
      return DONE;
    },
    readDrafts: (assessmentId) => list(drafts, assessmentId),
    writeDraft(draft) {
      put(drafts, draft.assessmentId, draft.documentId, draft);
      return DONE;
    },
    deleteDraft(assessmentId, documentId) {
      drafts.get(assessmentId)?.delete(documentId);
      return DONE;
    },
    deleteDrafts(assessmentId) {
      drafts.delete(assessmentId);
      return DONE;
    },
    readRubric: (hash) => Promise.resolve(rubrics.get(hash)),
    writeRubric(stored) {
      rubrics.set(stored.hash, stored);
      return DONE;
    },
  };
}

type HistoryTables = Pick<
  Tables,
  | 'readHistory'
  | 'readRecordHistory'
  | 'readLastHistory'
  | 'writeHistory'
  | 'deleteHistory'
  | 'trimHistory'
>;

function openHistory(history: Memory['history']): HistoryTables {
  const inOrder = (assessmentId: string) =>
    [...(history.get(assessmentId)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ofRecord = (assessmentId: string, key: string) =>
    inOrder(assessmentId).filter((entry) => entry.key === key);
  const remove = (assessmentId: string, id: string) => history.get(assessmentId)?.delete(id);
  return {
    readHistory: (assessmentId) => Promise.resolve(inOrder(assessmentId)),
    readRecordHistory: (assessmentId, key) => Promise.resolve(ofRecord(assessmentId, key)),
    readLastHistory: (assessmentId, key) => Promise.resolve(ofRecord(assessmentId, key).at(-1)),
    writeHistory(entry) {
      put(history, entry.assessmentId, entry.id, entry);
      return DONE;
    },
    deleteHistory(assessmentId, id) {
      remove(assessmentId, id);
      return DONE;
    },
    trimHistory(assessmentId, most) {
      const all = inOrder(assessmentId);
      for (const { id } of all.slice(0, Math.max(0, all.length - most))) remove(assessmentId, id);
      return DONE;
    },
  };
}

const DONE = Promise.resolve();
