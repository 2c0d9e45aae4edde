import { isSame, type RecordKey } from '../domain/assessment/records.ts';
import { compareRevisions } from './compare-revisions.ts';
import { MOST_ENTRIES } from './keep-history.ts';
import { parseHistory, type LoadedHistory } from './parse-history.ts';
import type { Outcome } from './stored-assessments.ts';
import type { Database, StoredHistoryEntry, StoredRecord, Tables } from './tables.ts';

/** The history of an assessment, or of some of its records. Rejects when the store cannot be read. */
export async function loadHistory(
  database: Database,
  assessmentId: string,
  keys?: readonly RecordKey[],
): Promise<LoadedHistory> {
  const stored = await database.run('readonly', (tables) =>
    readEntries(tables, assessmentId, keys),
  );
  return parseHistory(stored);
}

async function readEntries(
  tables: Tables,
  assessmentId: string,
  keys?: readonly RecordKey[],
): Promise<readonly StoredHistoryEntry[]> {
  if (!keys) return tables.readHistory(assessmentId);
  return (await Promise.all(keys.map((key) => tables.readRecordHistory(assessmentId, key)))).flat();
}

/** The highest revision that is believed of an entry from elsewhere: a thousand million writings of one record. */
const HIGHEST = 1e9;

/**
 * Adds entries to the history of an assessment that is here; of two with one id the later stays. What comes in was
 * written before what stands here: the records count on from it.
 */
export async function putHistory(
  tables: Tables,
  assessmentId: string,
  entries: readonly StoredHistoryEntry[],
): Promise<Outcome> {
  if (!(await tables.readEntry(assessmentId))) {
    return { kind: 'failed', code: 'missing', detail: assessmentId };
  }
  const present = await tables.readHistory(assessmentId);
  const here = new Map(present.map(({ id, at }) => [id, at]));
  const fresh = entries
    .filter(({ id, at }) => (here.get(id) ?? '') < at)
    .map((entry) => ({ ...entry, assessmentId, ...believeRevision(entry) }));
  await Promise.all(fresh.map((entry) => tables.writeHistory(entry)));
  const replaced = new Set(fresh.map(({ id }) => id));
  const own = present.filter(({ id }) => !replaced.has(id));
  await Promise.all(findHighest(fresh).map((entry) => countOn(tables, entry, own)));
  await tables.trimHistory(assessmentId, MOST_ENTRIES);
  return { kind: 'saved' };
}

function believeRevision({ revision }: StoredHistoryEntry) {
  return revision === undefined ? {} : { revision: Math.min(revision, HIGHEST) };
}

/** Of each record the last entry. */
function findHighest(entries: readonly StoredHistoryEntry[]): readonly StoredHistoryEntry[] {
  return [
    ...new Map(entries.toSorted(compareRevisions).map((entry) => [entry.key, entry])).values(),
  ];
}

/** Lets a record go on behind what came in, with that one of its own entries that led to what stands there. */
async function countOn(
  tables: Tables,
  { assessmentId, key, at, revision: highest = 0 }: StoredHistoryEntry,
  own: readonly StoredHistoryEntry[],
): Promise<void> {
  const nothing: StoredRecord = { assessmentId, key, value: undefined, order: 0, writtenAt: at };
  const record = (await tables.readRecord(assessmentId, key)) ?? nothing;
  const { revision = 0 } = record;
  if (revision > highest) return;
  const last = own
    .filter((entry) => entry.key === key)
    .toSorted(compareRevisions)
    .at(-1);
  await tables.writeRecord({ ...record, revision: highest + 1 });
  if (last && (last.revision ?? 0) === revision)
    await tables.writeHistory({ ...last, revision: highest + 1 });
}

/** An entry before and after; undefined where there is none. */
export type HistoryChange = {
  readonly id: string;
  readonly before: StoredHistoryEntry | undefined;
  readonly after: StoredHistoryEntry | undefined;
};

/** Makes each change whose entry is as it was `before`, and leaves the others alone. */
export async function exchangeEntries(
  tables: Tables,
  assessmentId: string,
  changes: readonly HistoryChange[],
): Promise<Outcome> {
  const here = new Map((await tables.readHistory(assessmentId)).map((entry) => [entry.id, entry]));
  const due = changes.filter(({ id, before }) => isSameEntry(here.get(id), before));
  await Promise.all(
    due.map(({ id, after }) =>
      after ? tables.writeHistory(after) : tables.deleteHistory(assessmentId, id),
    ),
  );
  return { kind: 'saved' };
}

/** The same, or both not there. */
export function isSameEntry(
  a: StoredHistoryEntry | undefined,
  b: StoredHistoryEntry | undefined,
): boolean {
  if (!a || !b) return a === b;
  return a.at === b.at && isSame(a.before, b.before) && isSame(a.after, b.after);
}
