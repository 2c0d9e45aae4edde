import type { Database, LibraryEntry, StoredRecord, StoredRubric, Tables } from './tables.ts';

type Memory = {
  readonly records: Map<string, Map<string, StoredRecord>>;
  readonly library: Map<string, LibraryEntry>;
  readonly rubrics: Map<string, StoredRubric>;
};

/** Keeps tables until the page is closed; transactions follow each other and take effect whole or not at all. */
export function createMemoryDatabase(): Database {
  let memory: Memory = { records: new Map(), library: new Map(), rubrics: new Map() };
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

function copy({ records, library, rubrics }: Memory): Memory {
  const inner = [...records].map(([id, own]) => [id, new Map(own)] as const);
  return { records: new Map(inner), library: new Map(library), rubrics: new Map(rubrics) };
}

function openTables({ records, library, rubrics }: Memory): Tables {
  return {
    readRecord: (assessmentId, key) => Promise.resolve(records.get(assessmentId)?.get(key)),
    readRecords: (assessmentId) =>
      Promise.resolve([...(records.get(assessmentId)?.values() ?? [])]),
    writeRecord(record) {
      const own = records.get(record.assessmentId) ?? new Map<string, StoredRecord>();
      records.set(record.assessmentId, own.set(record.key, structuredClone(record)));
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
    readRubric: (hash) => Promise.resolve(rubrics.get(hash)),
    writeRubric(stored) {
      rubrics.set(stored.hash, stored);
      return DONE;
    },
  };
}

const DONE = Promise.resolve();
