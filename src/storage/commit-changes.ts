import { mergeRecord } from '../domain/assessment/merge.ts';
import {
  isSame,
  type RecordChange,
  type RecordKey,
  type RecordValue,
} from '../domain/assessment/records.ts';
import { keepHistory } from './keep-history.ts';
import { assessorKey, readAuthor } from './name-authors.ts';
import type { LibraryEntry, StoredRecord, Tables, WrittenChange } from './tables.ts';

/** What the caller knows of the assessment after its edit; the library shows it. */
export type Summary = Pick<
  LibraryEntry,
  'title' | 'organisation' | 'rated' | 'inScope' | 'updatedAt'
>;

export type Committed = {
  /** Records whose stored value is not what the caller wrote: another tab had changed them too. */
  readonly merged: readonly RecordChange[];
  /** Records whose value in the store is a new one. */
  readonly written: readonly WrittenChange[];
};

/** What is known of an assessment that is not open: the moment of the change, and maybe nothing else. */
export type ChangeSummary = Pick<Summary, 'updatedAt'> & Partial<Summary>;

/**
 * Writes changes, and the history of each, inside one transaction. A record that another tab changed since `before` is
 * merged, not overwritten.
 * Undefined, and nothing written, when the assessment is not in the store: a few records alone would be a damaged one.
 */
export async function commitChanges(
  tables: Tables,
  assessmentId: string,
  changes: readonly RecordChange[],
  summary: ChangeSummary | undefined,
): Promise<Committed | undefined> {
  const entry = await tables.readEntry(assessmentId);
  if (!entry) return undefined;
  const stored = await readStored(tables, assessmentId, changes);
  const updatedAt = summary?.updatedAt ?? entry.updatedAt;
  const outcomes = [...lastChanges(changes, stored)];
  await Promise.all(
    outcomes.map(({ key, after, order, revision }) =>
      tables.writeRecord({
        assessmentId,
        key,
        value: after,
        order,
        writtenAt: updatedAt,
        revision,
      }),
    ),
  );
  await updateEntry(tables, entry, summary);
  const written = outcomes.filter(({ before, after }) => !isSame(before, after));
  await keepHistory(tables, { assessmentId, at: updatedAt }, written);
  return {
    merged: outcomes
      .filter(({ after, mine }) => !isSame(after, mine))
      .map(({ key, mine, after, order }) => ({ key, before: mine, after, order })),
    written: written.map(({ isMerged: _, mine: __, ...change }) => change),
  };
}

type Stored = ReadonlyMap<RecordKey, StoredRecord | undefined>;

/** What is stored of these records, and of the assessors whose answers they are. */
async function readStored(
  tables: Tables,
  assessmentId: string,
  changes: readonly RecordChange[],
): Promise<Stored> {
  const keys = [...new Set(changes.flatMap(({ key }) => [key, assessorKey(key)]))];
  const read = async (key: RecordKey) => [key, await tables.readRecord(assessmentId, key)] as const;
  return new Map(await Promise.all(keys.map(read)));
}

/** What becomes of a record: `before` is what is stored, `after` what will be. */
type Outcome = WrittenChange & {
  /** What the caller wanted to write. */
  readonly mine: RecordValue;
  /** Another tab had changed the record since the caller looked. */
  readonly isMerged: boolean;
};

/**
 * What each record becomes. Several changes of one record build on each other, and the last one tells. What was written
 * before an assessor got another name comes before that among the changes, and has the name of its time.
 */
function lastChanges(changes: readonly RecordChange[], stored: Stored): Iterable<Outcome> {
  const outcomes = new Map<string, Outcome>();
  const readNow = (key: RecordKey) =>
    (outcomes.get(key) ?? { after: stored.get(key)?.value }).after;
  for (const change of changes) {
    const { key, before, after: mine } = change;
    const theirs = readNow(key);
    const record = stored.get(key);
    outcomes.set(key, {
      ...change,
      before: record?.value,
      after: mergeRecord(key, { base: before, mine, theirs }),
      mine,
      isMerged: outcomes.get(key)?.isMerged ?? !isSame(theirs, before),
      // What was taken away is still there, without a value, so that a record that comes again counts on.
      revision: (record?.revision ?? 0) + 1,
      author: readAuthor(change, readNow(assessorKey(key))),
    });
  }
  return outcomes.values();
}

/** The title is taken from what is stored now, since another tab may have changed it since the caller looked. */
async function updateEntry(
  tables: Tables,
  entry: LibraryEntry,
  summary: ChangeSummary | undefined,
): Promise<void> {
  const profile = await tables.readRecord(entry.id, 'profile');
  const { title, organisation } = (profile?.value ?? {}) as Readonly<Record<string, unknown>>;
  await tables.writeEntry({
    ...entry,
    ...summary,
    ...(typeof title === 'string' && { title }),
    ...(typeof organisation === 'string' && { organisation }),
  });
}
