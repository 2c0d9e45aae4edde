import { compareRevisions } from './compare-revisions.ts';
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
    const draft = openCopies(memory);
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

function openCopies({ records, library, rubrics, drafts, history }: Memory): Memory {
  return {
    records: new Map(records),
    library: new Map(library),
    rubrics: new Map(rubrics),
    drafts: new Map(drafts),
    history: new Map(history),
  };
}

/** Changes what one assessment has in a table. Only that is copied: the others are as they were, however many. */
type Edit<T> = (assessmentId: string, change: (own: Map<string, T>) => void) => void;

function editCopies<T>(outer: ByAssessment<T>): Edit<T> {
  const copied = new Map<string, Map<string, T>>();
  return (assessmentId, change) => {
    const known = outer.get(assessmentId);
    const isOwn = known !== undefined && copied.get(assessmentId) === known;
    const own = isOwn ? known : new Map(known);
    copied.set(assessmentId, own);
    outer.set(assessmentId, own);
    change(own);
  };
}

/** Keeps a copy, as a database does. */
function put<T>(edit: Edit<T>, assessmentId: string, key: string, value: T): void {
  edit(assessmentId, (own) => own.set(key, structuredClone(value)));
}

function list<T>(outer: ByAssessment<T>, assessmentId: string): Promise<readonly T[]> {
  return Promise.resolve([...(outer.get(assessmentId)?.values() ?? [])]);
}

function openTables({ records, library, rubrics, drafts, history }: Memory): Tables {
  const [editRecords, editDrafts] = [editCopies(records), editCopies(drafts)];
  return {
    ...openHistory(history),
    readRecord: (assessmentId, key) => Promise.resolve(records.get(assessmentId)?.get(key)),
    readRecords: (assessmentId) => list(records, assessmentId),
    writeRecord(record) {
      put(editRecords, record.assessmentId, record.key, record);
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
    readDraft: (assessmentId, documentId) =>
      Promise.resolve(drafts.get(assessmentId)?.get(documentId)),
    readDrafts: (assessmentId) => list(drafts, assessmentId),
    writeDraft(draft) {
      put(editDrafts, draft.assessmentId, draft.documentId, draft);
      return DONE;
    },
    deleteDraft(assessmentId, documentId) {
      editDrafts(assessmentId, (own) => own.delete(documentId));
      return DONE;
    },
    deleteDrafts(assessmentId) {
      drafts.delete(assessmentId);
      return DONE;
    },
    readRubric: (hash) => Promise.resolve(rubrics.get(hash)),
    readRubrics: () => Promise.resolve([...rubrics.values()]),
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
  | 'readNewestId'
  | 'writeHistory'
  | 'deleteHistory'
  | 'trimHistory'
>;

function openHistory(history: Memory['history']): HistoryTables {
  const edit = editCopies(history);
  const index = createRecordIndex(history);
  const remove = (assessmentId: string, id: string) => {
    index.remove(assessmentId, id);
    edit(assessmentId, (own) => own.delete(id));
  };
  const inOrder = (assessmentId: string) =>
    [...(history.get(assessmentId)?.values() ?? [])].toSorted(beginsEarlier);
  return {
    readHistory: (assessmentId) => Promise.resolve(inOrder(assessmentId)),
    readRecordHistory: (assessmentId, key) => Promise.resolve(index.read(assessmentId, key)),
    readLastHistory: (assessmentId, key) => Promise.resolve(index.read(assessmentId, key).at(-1)),
    readNewestId: (assessmentId) => Promise.resolve(inOrder(assessmentId).at(-1)?.id),
    writeHistory(entry) {
      index.add(entry);
      put(edit, entry.assessmentId, entry.id, entry);
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

/** Finds the entries of one record without a look at all the others; made when a transaction first asks. */
function createRecordIndex(history: Memory['history']) {
  const known = new Map<string, Map<string, Set<string>>>();
  const keysOf = (assessmentId: string) => {
    const made = known.get(assessmentId) ?? new Map<string, Set<string>>();
    if (!known.has(assessmentId)) {
      known.set(assessmentId, made);
      for (const entry of history.get(assessmentId)?.values() ?? []) note(made, entry);
    }
    return made;
  };
  const note = (keys: Map<string, Set<string>>, { key, id }: StoredHistoryEntry) =>
    keys.set(key, (keys.get(key) ?? new Set()).add(id));
  const remove = (assessmentId: string, id: string) => {
    const key = history.get(assessmentId)?.get(id)?.key ?? '';
    keysOf(assessmentId).get(key)?.delete(id);
  };
  return {
    remove,
    add(entry: StoredHistoryEntry) {
      remove(entry.assessmentId, entry.id);
      note(keysOf(entry.assessmentId), entry);
    },
    read(assessmentId: string, key: string): readonly StoredHistoryEntry[] {
      const ids = [...(keysOf(assessmentId).get(key) ?? [])];
      const own = history.get(assessmentId);
      return ids.flatMap((id) => own?.get(id) ?? []).toSorted(compareRevisions);
    },
  };
}

function beginsEarlier(a: StoredHistoryEntry, b: StoredHistoryEntry): number {
  return a.id < b.id ? -1 : 1;
}

const DONE = Promise.resolve();
