import { isSame, type RecordKey } from '../domain/assessment/records.ts';
import { MOST_ENTRIES } from './keep-history.ts';
import type { Outcome } from './stored-assessments.ts';
import type { StoredHistoryEntry, Tables } from './tables.ts';

/** The history of an assessment, or of a part of it. */
export type LoadedHistory = {
  /** The newest change first; the values are what the keys say. */
  readonly entries: readonly StoredHistoryEntry[];
  /** How many are kept and cannot be read. */
  readonly damaged: number;
};

/** The entries of an assessment, or of some of its records, as they lie in the store. */
export async function readEntries(
  tables: Tables,
  assessmentId: string,
  keys?: readonly RecordKey[],
): Promise<readonly StoredHistoryEntry[]> {
  if (!keys) return tables.readHistory(assessmentId);
  return (await Promise.all(keys.map((key) => tables.readRecordHistory(assessmentId, key)))).flat();
}

/** Adds entries to the history of an assessment that is here; of two with one id the later stays. */
export async function putHistory(
  tables: Tables,
  assessmentId: string,
  entries: readonly StoredHistoryEntry[],
): Promise<Outcome> {
  if (!(await tables.readEntry(assessmentId))) {
    return { kind: 'failed', code: 'missing', detail: assessmentId };
  }
  const here = new Map((await tables.readHistory(assessmentId)).map(({ id, at }) => [id, at]));
  const fresh = entries.filter(({ id, at }) => (here.get(id) ?? '') < at);
  await Promise.all(fresh.map((entry) => tables.writeHistory({ ...entry, assessmentId })));
  await tables.trimHistory(assessmentId, MOST_ENTRIES);
  return { kind: 'saved' };
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
