import type { Assessment } from '../domain/assessment/assessment.ts';
import type { RecordChange, RecordKey } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { commitChanges, type ChangeSummary, type Summary } from './commit-changes.ts';
import {
  openDatabase,
  type CloseReason,
  type Unavailable,
  type UnavailableReason,
} from './database.ts';
import {
  createAudience,
  inform,
  passOn,
  type Audience,
  type StorageMessage,
} from './storage-messages.ts';
import {
  changeEntry,
  createRecords,
  NO_MARKS,
  readJoined,
  type Loaded,
  type Marks,
  type Outcome,
  type WriteFailure,
} from './stored-assessments.ts';
import type * as LibraryChanges from './library-changes.ts';
import type * as StoredHistory from './stored-history.ts';
import type { HistoryChange } from './stored-history.ts';
import type { LoadedHistory } from './parse-history.ts';
import type { RemovedDraft } from './removed-drafts.ts';
import type { DraftStorage } from './draft-storage.ts';
import type { PlacedDocument } from './compare-places.ts';
import {
  createSilentChannel,
  openTabChannel,
  type Notice,
  type TabChannel,
} from './tab-channel.ts';
import type { Database, LibraryEntry, StoredHistoryEntry, StoredRubric, Tables } from './tables.ts';

export type {
  CloseReason,
  HistoryChange,
  StoredHistoryEntry,
  LibraryEntry,
  LoadedHistory,
  Marks,
  Outcome,
  PlacedDocument,
  RemovedDraft,
  StorageMessage,
  Summary,
  UnavailableReason,
};

type CommitOutcome =
  | { readonly kind: 'saved'; readonly merged: readonly RecordChange[] }
  | WriteFailure
  | { readonly kind: 'failed'; readonly code: 'missing'; readonly detail: string };

/** Where assessments are kept. A promise resolves only when the transaction is complete. */
export type AssessmentStorage = DraftStorage & {
  /** Newest first, those put aside with their `deletedAt`. Rejects when the store cannot be read. */
  list(): Promise<readonly LibraryEntry[]>;
  /** Adds an assessment, with the documents of its draft in their order; never writes over another. */
  create(
    assessment: Assessment,
    summary: Summary,
    documents?: readonly DraftDocument[],
    marks?: Marks,
  ): Promise<Outcome>;
  /** A damaged one is never altered. Rejects when the store cannot be read. */
  load(id: string): Promise<Loaded>;
  /**
   * Writes changes in one transaction. A record that another tab changed since `before` is merged; `merged` has those
   * records with what is stored now as `after`. The history of each record is written with it. What the summary does not
   * have, the library keeps.
   */
  commit(
    id: string,
    changes: readonly RecordChange[],
    summary: ChangeSummary | undefined,
  ): Promise<CommitOutcome>;
  markDeleted(id: string, at: string): Promise<Outcome>;
  restore(id: string): Promise<Outcome>;
  /**
   * The history of an assessment, or of some of its records; the newest change first. What is damaged is left out and
   * counted. Rejects when the store cannot be read.
   */
  readHistory(assessmentId: string, keys?: readonly RecordKey[]): Promise<LoadedHistory>;
  /** Adds entries to what is there; of two with one id the later stays. The caller has parsed them. */
  writeHistory(assessmentId: string, entries: readonly StoredHistoryEntry[]): Promise<Outcome>;
  /** Takes entries out of the history, or puts them back; one that is not as it was `before` is left alone. */
  exchangeHistory(assessmentId: string, changes: readonly HistoryChange[]): Promise<Outcome>;
  /**
   * Removes assessments for good, in one transaction: all records, the history and the documents of the draft. One that is
   * not there counts as removed.
   */
  purgeAll(ids: readonly string[]): Promise<Outcome>;
  noteFileSaved(id: string, at: string): Promise<Outcome>;
  /** Changes the marks of several in one transaction; one that is not there is passed over. */
  mark(ids: readonly string[], marks: Partial<Marks>): Promise<Outcome>;
  /** Keeps a rubric for the assessments made with it; the caller has checked it. */
  keepRubric(rubric: StoredRubric): Promise<Outcome>;
  /** The rubric of this hash; undefined when it was never kept here. */
  findRubric(hash: string): Promise<StoredRubric | undefined>;
  /** All rubrics that were kept here, in no order; any of them may be damaged. */
  listRubrics(): Promise<readonly StoredRubric[]>;
  /** Calls `listener` for what other tabs write, for what is created here, and when the store closes; the answer ends that. */
  subscribe(listener: (message: StorageMessage) => void): () => void;
  close(): void;
};

export type OpenedStorage =
  { readonly kind: 'ok'; readonly storage: AssessmentStorage } | Unavailable;

/** Opens the store on this device; a store of another name is another store. */
export async function openStorage(options: { name?: string }): Promise<OpenedStorage> {
  const name = options.name ?? 'assumption-check';
  const audience = createAudience();
  const opened = await openDatabase(name, (reason) => inform(audience, { kind: 'closed', reason }));
  if (opened.kind === 'unavailable') return opened;
  const { database } = opened;
  const channel = openTabChannel(name, (notice) => void passOn(database, audience, notice));
  return { kind: 'ok', storage: createStorage(database, channel, audience) };
}

/** A store that no other tab can see, on a database that is open. */
export function createOwnStorage(database: Database): AssessmentStorage {
  return createStorage(database, createSilentChannel(), createAudience());
}

type Work = (tables: Tables) => Promise<Outcome>;

function createStorage(
  database: Database,
  channel: TabChannel,
  audience: Audience,
): AssessmentStorage {
  /** What was removed from drafts makes room, one by one, for what a person writes now. */
  async function write<T>(work: Prepared<T>): Promise<T | WriteFailure> {
    const outcome = await attempt(database, work);
    if (!isFull(outcome)) return outcome;
    // Where the part that frees room cannot be fetched, the device stays as full as it is.
    const isFreed = await import('./removed-drafts.ts')
      .then(({ freeRoom }) => freeRoom(database))
      .catch(() => false);
    return isFreed ? write(work) : outcome;
  }

  async function writeAndTell(notice: Notice, work: Prepared<Outcome>): Promise<Outcome> {
    const outcome = await write(work);
    if (outcome.kind === 'saved') channel.tell(notice);
    return outcome;
  }

  const writeLibrary = (work: Work) => writeAndTell({ kind: 'library' }, work);

  /** Only what a file brings is written so: the history of what a person does is written with it. */
  const writeLate = (prepare: (history: typeof StoredHistory) => Work) =>
    write(import('./stored-history.ts').then(prepare));

  /** The first screen shows no draft. */
  const fetchDrafts = async () =>
    (await import('./draft-storage.ts')).createDraftStorage(database, (assessmentId, work) =>
      writeAndTell({ kind: 'drafts', assessmentId }, work),
    );

  /** What is done to several at once comes in with what asks for it. */
  const writeListed = (prepare: (changes: typeof LibraryChanges) => Work) =>
    writeAndTell({ kind: 'library' }, import('./library-changes.ts').then(prepare));

  const editEntry = (id: string, change: Partial<LibraryEntry>) =>
    writeLibrary((tables) => changeEntry(tables, id, change));

  return {
    list: async () =>
      (await database.run('readonly', (tables) => tables.readEntries())).toSorted(
        compareLastChanges,
      ),
    async create(assessment, summary, documents = [], marks = NO_MARKS) {
      const outcome = await writeLibrary((tables) =>
        createRecords(tables, assessment, summary, { documents, marks }),
      );
      if (outcome.kind === 'saved') {
        channel.tell(anew(assessment.id));
        // Here too may be work on one of this id that was removed before.
        inform(audience, anew(assessment.id));
      }
      return outcome;
    },
    async load(id) {
      const found = await database.run('readonly', (tables) => readJoined(tables, id));
      if (!found) return { kind: 'missing' };
      const { parseStored } = await import('./parse-stored.ts');
      return parseStored(found.joined);
    },
    async commit(id, changes, summary) {
      const outcome = await write((tables) => commitChanges(tables, id, changes, summary));
      if (!outcome) return { kind: 'failed', code: 'missing', detail: id };
      if ('kind' in outcome) return outcome;
      const { merged, written } = outcome;
      channel.tell(
        written.length > 0
          ? { kind: 'changed', assessmentId: id, changes: written }
          : { kind: 'library' },
      );
      return { kind: 'saved', merged };
    },
    readHistory: async (...given) =>
      (await import('./stored-history.ts')).loadHistory(database, ...given),
    writeHistory: (assessmentId, entries) =>
      writeLate(
        ({ putHistory }) =>
          (tables) =>
            putHistory(tables, assessmentId, entries),
      ),
    exchangeHistory: (assessmentId, changes) =>
      writeLate(
        ({ exchangeEntries }) =>
          (tables) =>
            exchangeEntries(tables, assessmentId, changes),
      ),
    markDeleted: (id, at) => editEntry(id, { deletedAt: at }),
    restore: (id) => editEntry(id, { deletedAt: null }),
    async purgeAll(ids) {
      const outcome = await writeListed(
        ({ purgeAll }) =>
          (tables) =>
            purgeAll(tables, ids),
      );
      if (outcome.kind === 'saved') for (const id of ids) channel.tell(anew(id));
      return outcome;
    },
    mark: (ids, marks) =>
      writeListed(
        ({ markAll }) =>
          (tables) =>
            markAll(tables, ids, marks),
      ),
    noteFileSaved: (id, at) => editEntry(id, { lastFileAt: at }),
    readDrafts: async (...given) => (await fetchDrafts()).readDrafts(...given),
    writeDraft: async (...given) => (await fetchDrafts()).writeDraft(...given),
    deleteDraft: async (...given) => (await fetchDrafts()).deleteDraft(...given),
    readRemoved: async (...given) => (await fetchDrafts()).readRemoved(...given),
    forgetRemoved: async (...given) => (await fetchDrafts()).forgetRemoved(...given),
    keepRubric: (rubric) =>
      write(async (tables) => {
        await tables.writeRubric(rubric);
        return { kind: 'saved' };
      }),
    findRubric: (hash) => database.run('readonly', (tables) => tables.readRubric(hash)),
    listRubrics: () => database.run('readonly', (tables) => tables.readRubrics()),
    subscribe(listener) {
      audience.listeners.add(listener);
      return () => void audience.listeners.delete(listener);
    },
    close() {
      audience.listeners.clear();
      channel.close();
      database.close();
    },
  };
}

function anew(assessmentId: string) {
  return { kind: 'anew', assessmentId } as const;
}

type Prepared<T> = Attempt<T> | Promise<Attempt<T>>;
type Attempt<T> = (tables: Tables) => Promise<T>;

function isFull(outcome: unknown): boolean {
  return (outcome as Partial<WriteFailure> | null | undefined)?.code === 'full';
}

async function attempt<T>(database: Database, work: Prepared<T>): Promise<T | WriteFailure> {
  try {
    // What is ready begins now: a page that is being closed waits for nothing.
    return await database.run('readwrite', typeof work === 'function' ? work : await work);
  } catch (error) {
    return { kind: 'failed', code: nameFailure(error, database), detail: String(error) };
  }
}

function nameFailure(error: unknown, database: Database): WriteFailure['code'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return database.isClosed() || name === 'InvalidStateError' ? 'closed' : 'unknown';
}

/** The one that was changed last comes first. */
function compareLastChanges(a: LibraryEntry, b: LibraryEntry): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
