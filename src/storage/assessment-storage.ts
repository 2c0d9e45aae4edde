import type { Assessment } from '../domain/assessment/assessment.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import { commitChanges, type Summary } from './commit-changes.ts';
import { openDatabase, type CloseReason, type Unavailable } from './database.ts';
import { createMemoryDatabase } from './memory-database.ts';
import {
  createSilentChannel,
  openTabChannel,
  type Notice,
  type TabChannel,
} from './tab-channel.ts';
import {
  changeEntry,
  createRecords,
  purgeRecords,
  readJoined,
  type Loaded,
  type Outcome,
  type WriteFailure,
} from './stored-assessments.ts';
import type { Database, LibraryEntry, StoredRubric, Tables } from './tables.ts';

export type { LibraryEntry, Outcome, Summary };

type CommitOutcome =
  { readonly kind: 'saved'; readonly merged: readonly RecordChange[] } | WriteFailure;

export type StorageMessage =
  /** Another tab wrote. `before` is what it found, `after` is what is stored now. The library changed with it. */
  | {
      readonly kind: 'changed';
      readonly assessmentId: string;
      readonly changes: readonly RecordChange[];
    }
  /** Another tab added, put aside, brought back or removed an assessment, or saved one to a file. */
  | { readonly kind: 'library' }
  /** From now on nothing is written; every write says `closed`. */
  | { readonly kind: 'closed'; readonly reason: CloseReason };

/** Where assessments are kept. A promise resolves only when the transaction is complete. */
export type AssessmentStorage = {
  /** Newest first, those put aside with their `deletedAt`. Rejects when the store cannot be read. */
  list(): Promise<readonly LibraryEntry[]>;
  /** Adds an assessment; never writes over another. */
  create(assessment: Assessment, summary: Summary): Promise<Outcome>;
  /** A damaged one is never altered. Rejects when the store cannot be read. */
  load(id: string): Promise<Loaded>;
  /**
   * Writes changes in one transaction. A record that another tab changed since `before` is merged; `merged` has those
   * records with what is stored now as `after`. Without a summary the library keeps its numbers.
   */
  commit(
    id: string,
    changes: readonly RecordChange[],
    summary: Summary | undefined,
  ): Promise<CommitOutcome>;
  markDeleted(id: string, at: string): Promise<Outcome>;
  restore(id: string): Promise<Outcome>;
  /** Removes an assessment and all its records for good. */
  purge(id: string): Promise<Outcome>;
  noteFileSaved(id: string, at: string): Promise<Outcome>;
  /** Keeps an organisation's own rubric for the assessments made with it; the caller has checked it. */
  keepRubric(rubric: StoredRubric): Promise<Outcome>;
  /** The rubric of this hash; undefined when it was never kept here. */
  findRubric(hash: string): Promise<StoredRubric | undefined>;
  /** Calls `listener` for what other tabs write and when the store closes; the answer ends that. */
  subscribe(listener: (message: StorageMessage) => void): () => void;
  close(): void;
};

export type OpenedStorage =
  { readonly kind: 'ok'; readonly storage: AssessmentStorage } | Unavailable;

/** Opens the store on this device; a store of another name is another store. */
export async function openStorage(options: { name?: string }): Promise<OpenedStorage> {
  const name = options.name ?? 'assumption-check';
  const listeners = new Set<Listener>();
  const opened = await openDatabase(name, (reason) =>
    inform(listeners, { kind: 'closed', reason }),
  );
  if (opened.kind === 'unavailable') return opened;
  const { database } = opened;
  const channel = openTabChannel(name, (notice) => void passOn(database, listeners, notice));
  return { kind: 'ok', storage: createStorage(database, channel, listeners) };
}

/** The same without a device: what is written lasts until the page is closed. */
export function createMemoryStorage(database = createMemoryDatabase()): AssessmentStorage {
  return createStorage(database, createSilentChannel(), new Set());
}

type Listener = (message: StorageMessage) => void;

function inform(listeners: ReadonlySet<Listener>, message: StorageMessage): void {
  for (const listener of [...listeners]) listener(message);
}

/**
 * Reads what another tab told of before passing it on. The store answers in order, so a listener hears of its own
 * writes and of others' in the order in which they were stored.
 */
async function passOn(
  database: Database,
  listeners: ReadonlySet<Listener>,
  notice: Notice,
): Promise<void> {
  if (database.isClosed()) return;
  if (notice.kind === 'library') {
    inform(listeners, notice);
    return;
  }
  const { assessmentId } = notice;
  const changes = await readChanges(database, notice).catch(() => []);
  if (changes.length > 0) inform(listeners, { kind: 'changed', assessmentId, changes });
}

function readChanges(
  database: Database,
  notice: Notice & { kind: 'changed' },
): Promise<readonly RecordChange[]> {
  return database.run('readonly', (tables) =>
    Promise.all(
      notice.changes.map(async ({ key, before, order }) => {
        const stored = await tables.readRecord(notice.assessmentId, key);
        return { key, before, after: stored?.value, order: stored?.order ?? order };
      }),
    ),
  );
}

function createStorage(
  database: Database,
  channel: TabChannel,
  listeners: Set<Listener>,
): AssessmentStorage {
  const write = <T>(work: (tables: Tables) => Promise<T>) => attempt(database, work);

  async function writeLibrary(work: (tables: Tables) => Promise<Outcome>): Promise<Outcome> {
    const outcome = await write(work);
    if (outcome.kind === 'saved') channel.tell({ kind: 'library' });
    return outcome;
  }

  const editEntry = (id: string, change: Partial<LibraryEntry>) =>
    writeLibrary((tables) => changeEntry(tables, id, change));

  return {
    list: async () =>
      (await database.run('readonly', (tables) => tables.readEntries())).toSorted(isNewer),
    create: (assessment, summary) =>
      writeLibrary((tables) => createRecords(tables, assessment, summary)),
    async load(id) {
      const found = await database.run('readonly', (tables) => readJoined(tables, id));
      if (!found) return { kind: 'missing' };
      const { parseStored } = await import('./parse-stored.ts');
      return parseStored(found.joined);
    },
    async commit(id, changes, summary) {
      const outcome = await write((tables) => commitChanges(tables, id, changes, summary));
      if (!outcome) return { kind: 'failed', code: 'unknown', detail: 'missing' };
      if ('kind' in outcome) return outcome;
      const { merged, written } = outcome;
      channel.tell(
        written.length > 0
          ? { kind: 'changed', assessmentId: id, changes: written }
          : { kind: 'library' },
      );
      return { kind: 'saved', merged };
    },
    markDeleted: (id, at) => editEntry(id, { deletedAt: at }),
    restore: (id) => editEntry(id, { deletedAt: null }),
    purge: (id) => writeLibrary((tables) => purgeRecords(tables, id)),
    noteFileSaved: (id, at) => editEntry(id, { lastFileAt: at }),
    keepRubric: (rubric) =>
      write(async (tables) => {
        await tables.writeRubric(rubric);
        return { kind: 'saved' };
      }),
    findRubric: (hash) => database.run('readonly', (tables) => tables.readRubric(hash)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel.close();
      database.close();
    },
  };
}

async function attempt<T>(
  database: Database,
  work: (tables: Tables) => Promise<T>,
): Promise<T | WriteFailure> {
  try {
    return await database.run('readwrite', work);
  } catch (error) {
    return { kind: 'failed', code: nameFailure(error, database), detail: String(error) };
  }
}

function nameFailure(error: unknown, database: Database): WriteFailure['code'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return database.isClosed() || name === 'InvalidStateError' ? 'closed' : 'unknown';
}

function isNewer(a: LibraryEntry, b: LibraryEntry): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
