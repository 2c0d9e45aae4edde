import type { RecordKey } from '../domain/assessment/records.ts';
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
