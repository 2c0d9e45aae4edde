import { removedShelf } from './removed-shelf.ts';
import { changeEntry, type Marks, type Outcome } from './stored-assessments.ts';
import type { Tables } from './tables.ts';

/** Removes an assessment, its records, its history, the documents of its draft and its line in the library. */
async function purgeRecords(tables: Tables, id: string): Promise<Outcome> {
  if (!(await tables.readEntry(id))) return { kind: 'failed', code: 'missing', detail: id };
  await tables.deleteRecords(id);
  await tables.deleteDrafts(id);
  await tables.deleteDrafts(removedShelf(id));
  await tables.trimHistory(id, 0);
  await tables.deleteEntry(id);
  return { kind: 'saved' };
}

/** Removes several for good; those that are not there are passed over. */
export function purgeAll(tables: Tables, ids: readonly string[]): Promise<Outcome> {
  return forAll(ids, (id) => purgeRecords(tables, id));
}

/** Changes the marks of several; those that are not there are passed over. */
export function markAll(
  tables: Tables,
  ids: readonly string[],
  marks: Partial<Marks>,
): Promise<Outcome> {
  return forAll(ids, (id) => changeEntry(tables, id, marks));
}

async function forAll(
  ids: readonly string[],
  work: (id: string) => Promise<Outcome>,
): Promise<Outcome> {
  const outcomes = await Promise.all(ids.map(work));
  const failed = outcomes.find(
    (outcome) => outcome.kind === 'failed' && outcome.code !== 'missing',
  );
  return failed ?? { kind: 'saved' };
}
