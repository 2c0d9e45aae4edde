import type { Assessment, AssessmentFile } from '../domain/assessment/assessment.ts';
import { catchUp } from '../domain/assessment/catch-up.ts';
import { mergeAssessments } from '../domain/assessment/merge-assessments.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import { takeBack } from '../domain/assessment/take-back.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { nextTask } from '../lib/next-task.ts';
import type {
  AssessmentStorage,
  Marks,
  StoredHistoryEntry,
} from '../storage/assessment-storage.ts';
import type { Backup, BackupItem } from '../storage/backup/read-backup.ts';
import { demandStored } from './demand-stored.ts';
import { doTogether } from './do-together.ts';
import {
  noteRestored,
  readWhole,
  takeBackHistory,
  type RestoredHistory,
} from './restored-history.ts';
import type { PlannedItem, Restored, RestorePlan, Watched } from './library-actions.ts';
import type { LibraryRoom } from './library-file.ts';
import { findFreshDocuments, reconcile } from './match-file.ts';
import { summarise } from './selectors.ts';
import { createSign } from './sign-changes.ts';

type Entries = readonly StoredHistoryEntry[];

/** What was done, so that it can be taken back. */
type Done = {
  readonly created: string[];
  readonly joined: {
    id: string;
    changes: readonly RecordChange[];
    documents: readonly DraftDocument[];
  }[];
  readonly cameBack: string[];
  readonly histories: RestoredHistory[];
  readonly withoutHistory: string[];
};

/** Adds what is missing and joins what differs; writes over nothing. What is done stays when the rest cannot be. */
export async function restoreBackup(
  room: LibraryRoom,
  { backup, wanted }: RestorePlan,
  { signal, onProgress }: Watched,
): Promise<Restored> {
  const done: Done = { created: [], joined: [], cameBack: [], histories: [], withoutHistory: [] };
  const kind = await doInTurn(wanted, signal, async (planned, index) => {
    if (index === 0) await keepRubrics(room, backup);
    await restoreItem(room, backup, planned, done);
    onProgress(index + 1, wanted.length);
  });
  return {
    kind,
    added: done.created.length,
    joined: done.joined.length,
    cameBack: done.cameBack.length,
    withoutHistory: done.withoutHistory,
    takeBack: () => takeAllBack(room, done),
  };
}

async function doInTurn<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, index: number) => Promise<void>,
): Promise<Restored['kind']> {
  try {
    for (const [index, item] of items.entries()) {
      if (signal.aborted) return 'stopped';
      await work(item, index);
      await nextTask();
    }
    return 'done';
  } catch (error) {
    // Most likely the device is full. What came in is whole; the cause is for the one who looks into it.
    console.error(error);
    return 'failed';
  }
}

async function keepRubrics({ storage }: LibraryRoom, backup: Backup): Promise<void> {
  for (const rubric of backup.readRubrics()) {
    if (!(await storage.findRubric(rubric.hash))) demandStored(await storage.keepRubric(rubric));
  }
}

async function restoreItem(
  room: LibraryRoom,
  backup: Backup,
  { item, id, kind, title, comesBack }: PlannedItem,
  done: Done,
): Promise<void> {
  const read = backup.readItem(item);
  if (read.kind === 'damaged' || id === null) return;
  const { storage } = room;
  const history = backup.readHistory(item);
  if (history.isDamaged) done.withoutHistory.push(title);
  if (kind === 'new') {
    await createItem(room, read.file, id, item.listed);
    done.created.push(id);
    await addHistory(storage, id, history.entries);
    return;
  }
  const before = await readWhole(storage, id);
  const changes =
    kind === 'differs'
      ? await joinItem(room, read.file, { id, done, own: before, past: history.entries })
      : [];
  try {
    if (comesBack) {
      demandStored(await storage.restore(id));
      done.cameBack.push(id);
    }
    await addHistory(storage, id, history.entries);
  } finally {
    const after = await readWhole(storage, id);
    const seen = { before, after, backup: history.entries };
    done.histories.push(noteRestored(id, seen, changes));
  }
}

async function addHistory(
  storage: Pick<AssessmentStorage, 'writeHistory'>,
  id: string,
  entries: readonly StoredHistoryEntry[],
): Promise<void> {
  if (entries.length > 0) demandStored(await storage.writeHistory(id, entries));
}

/** As it was when the backup was made: put aside when it was put aside, and with its place in the order of changes. */
async function createItem(
  { storage, findRubric, builtIn, now }: LibraryRoom,
  { assessment, documents = [] }: AssessmentFile,
  id: string,
  listed: BackupItem['listed'],
): Promise<void> {
  const own = { ...assessment, id };
  const { rubric } = (await findRubric(own)) ?? builtIn;
  const summary = summarise(rubric, own, listed?.updatedAt ?? now());
  const marks: Marks = {
    deletedAt: listed?.deletedAt ?? null,
    lastFileAt: listed?.lastFileAt ?? null,
  };
  demandStored(await storage.create(own, summary, documents, marks));
}

type Joining = {
  readonly id: string;
  readonly done: Done;
  /** The history here, and the one in the backup. */
  readonly own: Entries;
  readonly past: Entries;
};

async function joinItem(
  { storage, bring, change, addDocuments }: LibraryRoom,
  { assessment, documents = [] }: AssessmentFile,
  { id, done, own, past }: Joining,
): Promise<readonly RecordChange[]> {
  const fresh = await findFreshDocuments(storage, id, documents);
  const loaded = await storage.load(id);
  const joins = loaded.kind === 'ok' && (await reconcile(assessment, loaded.assessment, bring));
  if (!joins) throw new Error(`What is here has changed meanwhile: ${id}`);
  const { file } = joins;
  // Either side may have the earlier form of an answer, and both histories are here.
  const join = (now: Assessment) =>
    mergeAssessments(
      catchUp(now, file, { side: own, other: past }).assessment,
      catchUp(file, now, { side: past, other: own }).assessment,
    );
  let changes: readonly RecordChange[] = [];
  // The documents need most room: where they do not fit, nothing else has come in.
  await doTogether([
    () => addDocuments(id, fresh),
    async () => {
      changes = await change(id, join, createSign(file));
      return () => Promise.resolve();
    },
  ]);
  done.joined.push({ id, changes, documents: fresh });
  return changes;
}

/** What was added goes to the deleted ones, where it can still be found; what was joined is as before. */
async function takeAllBack(room: LibraryRoom, done: Done): Promise<void> {
  const { storage, change, removeDocuments, now } = room;
  const histories = new Map(done.histories.map((history) => [history.id, history]));
  for (const { id, changes, documents } of done.joined) {
    // What was removed for good since has nothing to take back.
    if ((await storage.load(id)).kind === 'missing') {
      histories.delete(id);
      continue;
    }
    const undo = () => change(id, (here) => takeBack(here, changes));
    const history = histories.get(id);
    histories.delete(id);
    await (history ? takeBackHistory(storage, history, undo) : undo());
    await removeDocuments(id, documents);
  }
  for (const history of histories.values())
    await takeBackHistory(storage, history, () => Promise.resolve());
  demandStored(await storage.mark([...done.created, ...done.cameBack], { deletedAt: now() }));
}
