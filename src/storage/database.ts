import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { compareRevisions } from './compare-revisions.ts';
import type {
  Database,
  LibraryEntry,
  Mode,
  StoredDraft,
  StoredHistoryEntry,
  StoredRecord,
  StoredRubric,
  Tables,
} from './tables.ts';

const VERSION = 4;
const STORES = ['records', 'library', 'rubrics', 'drafts', 'history'] as const;

/** How long a tab with an older version may take to let go, in milliseconds. */
const BLOCKED_PATIENCE = 3000;

type Stores = {
  records: { key: [string, string]; value: StoredRecord };
  library: { key: string; value: LibraryEntry };
  rubrics: { key: string; value: StoredRubric };
  drafts: { key: [string, string]; value: StoredDraft };
  history: {
    key: [string, string];
    value: StoredHistoryEntry;
    indexes: { record: [string, string]; order: [string, string, number] };
  };
};

/** Who took the connection away: a tab with a newer version of the app, or the browser. */
export type CloseReason = 'newer-tab' | 'terminated';

/**
 * Why nothing can be kept on this device: the browser has no IndexedDB (`missing`) or does not let us use it
 * (`refused`), a newer version of the app wrote here (`newer-store`), or a tab with an older version does not let go
 * (`blocked`).
 */
export type UnavailableReason = 'missing' | 'refused' | 'newer-store' | 'blocked';

export type Unavailable = {
  readonly kind: 'unavailable';
  readonly reason: UnavailableReason;
  /** What the browser said, for a report of the fault. */
  readonly detail: string;
};

export type OpenedDatabase = { readonly kind: 'ok'; readonly database: Database } | Unavailable;

type Connection = IDBPDatabase<Stores>;
type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

/** Opens the database on this device. `onClosed` tells that the connection was taken away; not of `close()`. */
export async function openDatabase(
  name: string,
  onClosed: (reason: CloseReason) => void,
): Promise<OpenedDatabase> {
  if (!hasIndexedDb()) return unavailable('missing');
  const waiting = waitWhileBlocked();
  const lose = (reason: CloseReason) => {
    database?.close();
    onClosed(reason);
  };
  let database: Database | undefined;
  const connect = async (): Promise<OpenedDatabase> => {
    try {
      const connection = await openDB<Stores>(name, VERSION, {
        upgrade: addStores,
        blocked: waiting.start,
        blocking: () => lose('newer-tab'),
        terminated: () => lose('terminated'),
      });
      database = wrapConnection(connection);
      if (waiting.stop() === 'given-up') database.close();
      return { kind: 'ok', database };
    } catch (error) {
      return explainRefusal(error);
    }
  };
  return Promise.race([connect(), waiting.givenUp]);
}

/** Reading the name alone throws where a browser forbids storage to a framed or private page. */
function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB === 'object';
  } catch {
    return false;
  }
}

/** Adds what each version added; what is there stays as it is. */
function addStores(
  connection: Connection,
  oldVersion: number,
  _version: number | null,
  transaction: Upgrade,
): void {
  if (oldVersion < 1) {
    connection.createObjectStore('records', { keyPath: ['assessmentId', 'key'] });
    connection.createObjectStore('library', { keyPath: 'id' });
    connection.createObjectStore('rubrics', { keyPath: 'hash' });
  }
  if (oldVersion < 2) {
    connection.createObjectStore('drafts', { keyPath: ['assessmentId', 'documentId'] });
  }
  if (oldVersion < 3) {
    const history = connection.createObjectStore('history', { keyPath: ['assessmentId', 'id'] });
    history.createIndex('record', ['assessmentId', 'key']);
  }
  // Entries that have no revision are not in this index.
  if (oldVersion < 4) {
    const order = ['assessmentId', 'key', 'revision'];
    transaction.objectStore('history').createIndex('order', order);
  }
}

function explainRefusal(error: unknown): Unavailable {
  const isNewer = error instanceof Error && error.name === 'VersionError';
  return unavailable(isNewer ? 'newer-store' : 'refused', String(error));
}

function unavailable(reason: UnavailableReason, detail = ''): Unavailable {
  return { kind: 'unavailable', reason, detail };
}

/** Older tabs close when asked; one that is frozen does not, and a person must not wait for it without a word. */
function waitWhileBlocked() {
  let state: 'waiting' | 'given-up' = 'waiting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (outcome: Unavailable) => void = () => undefined;
  const givenUp = new Promise<Unavailable>((resolve) => (giveUp = resolve));
  return {
    givenUp,
    start: () => {
      timer = setTimeout(() => {
        state = 'given-up';
        giveUp(unavailable('blocked'));
      }, BLOCKED_PATIENCE);
    },
    stop: () => {
      clearTimeout(timer);
      return state;
    },
  };
}

function wrapConnection(connection: Connection): Database {
  let isClosed = false;
  return {
    run: (mode, work) => runTransaction(connection, mode, work),
    isClosed: () => isClosed,
    close() {
      isClosed = true;
      connection.close();
    },
  };
}

async function runTransaction<T>(
  connection: Connection,
  mode: Mode,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  // The type of a transaction that may only read has no `put`; `work` of a reader does not call it.
  const transaction = connection.transaction(STORES, mode as 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const outcome = await work(wrapTransaction(transaction));
    const failed = await done;
    if (failed) throw failed.error;
    return outcome;
  } catch (error) {
    abort(transaction);
    await done;
    // A full disk ends the transaction; the request that was waiting only hears that it was ended.
    throw transaction.error ?? error;
  }
}

type Transaction = IDBPTransaction<Stores, typeof STORES, 'readwrite'>;

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function wrapTransaction(transaction: Transaction): Tables {
  const records = transaction.objectStore('records');
  const library = transaction.objectStore('library');
  const rubrics = transaction.objectStore('rubrics');
  const drafts = transaction.objectStore('drafts');
  const history = transaction.objectStore('history');
  return {
    readRecord: (assessmentId, key) => records.get([assessmentId, key]),
    readRecords: (assessmentId) => records.getAll(rangeOf(assessmentId)),
    async writeRecord(record) {
      await records.put(record);
    },
    deleteRecords: (assessmentId) => records.delete(rangeOf(assessmentId)),
    readEntry: (id) => library.get(id),
    readEntries: () => library.getAll(),
    async writeEntry(entry) {
      await library.put(entry);
    },
    deleteEntry: (id) => library.delete(id),
    readDraft: (assessmentId, documentId) => drafts.get([assessmentId, documentId]),
    readDrafts: (assessmentId) => drafts.getAll(rangeOf(assessmentId)),
    async writeDraft(draft) {
      await drafts.put(draft);
    },
    deleteDraft: (assessmentId, documentId) => drafts.delete([assessmentId, documentId]),
    deleteDrafts: (assessmentId) => drafts.delete(rangeOf(assessmentId)),
    readHistory: (assessmentId) => history.getAll(rangeOf(assessmentId)),
    async readRecordHistory(assessmentId, key) {
      const entries = await history.index('record').getAll([assessmentId, key]);
      return entries.sort(compareRevisions);
    },
    async readLastHistory(assessmentId, key) {
      const range = IDBKeyRange.only([assessmentId, key]);
      const last =
        (await history.index('order').openCursor(rangeOf(assessmentId, key), 'prev')) ??
        (await history.index('record').openCursor(range, 'prev'));
      return last?.value;
    },
    async readNewestId(assessmentId) {
      return (await history.openKeyCursor(rangeOf(assessmentId), 'prev'))?.primaryKey[1];
    },
    async writeHistory(entry) {
      await history.put(entry);
    },
    deleteHistory: (assessmentId, id) => history.delete([assessmentId, id]),
    async trimHistory(assessmentId, most) {
      const all = rangeOf(assessmentId);
      const excess = (await history.count(all)) - most;
      const last = excess > 0 ? (await history.getAllKeys(all, excess)).at(-1) : undefined;
      if (last) await history.delete(IDBKeyRange.bound([assessmentId], last));
    },
    readRubric: (hash) => rubrics.get(hash),
    readRubrics: () => rubrics.getAll(),
    async writeRubric(stored) {
      await rubrics.put(stored);
    },
  };
}

/** All keys that begin like this: a list sorts behind every text and number, so this ends behind all of them. */
function rangeOf(...beginning: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(beginning, [...beginning, []]);
}
