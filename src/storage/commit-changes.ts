import { mergeRecord } from '../domain/assessment/merge.ts';
import { isSame, type RecordChange, type RecordValue } from '../domain/assessment/records.ts';
import { keepHistory } from './keep-history.ts';
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
    outcomes.map(({ change: { key, order }, value, revision }) =>
      tables.writeRecord({ assessmentId, key, value, order, writtenAt: updatedAt, revision }),
    ),
  );
  await updateEntry(tables, entry, summary);
  const written = outcomes
    .map(({ change, value, isMerged, revision }) => ({
      ...change,
      before: stored.get(change.key)?.value,
      after: value,
      isMerged,
      revision,
    }))
    .filter(({ before, after }) => !isSame(before, after));
  await keepHistory(tables, { assessmentId, at: updatedAt }, written);
  return {
    merged: outcomes
      .filter(({ change, value }) => !isSame(value, change.after))
      .map(({ change, value }) => ({ ...change, before: change.after, after: value })),
    written: written.map(({ isMerged: _, ...change }) => change),
  };
}

async function readStored(
  tables: Tables,
  assessmentId: string,
  changes: readonly RecordChange[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const keys = [...new Set(changes.map(({ key }) => key))];
  const records = await Promise.all(keys.map((key) => tables.readRecord(assessmentId, key)));
  return new Map(records.flatMap((record) => (record ? [[record.key, record]] : [])));
}

/** `value` is undefined for a record that is not to be there. */
type Outcome = {
  readonly change: RecordChange;
  readonly value: RecordValue;
  /** Another tab had changed the record since the caller looked. */
  readonly isMerged: boolean;
  readonly revision: number;
};

/** What each record becomes. Several changes of one record build on each other, and the last one tells. */
function lastChanges(
  changes: readonly RecordChange[],
  stored: ReadonlyMap<string, StoredRecord>,
): Iterable<Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const change of changes) {
    const earlier = outcomes.get(change.key);
    const theirs = earlier ? earlier.value : stored.get(change.key)?.value;
    const isMerged = earlier?.isMerged ?? !isSame(theirs, change.before);
    const revision = nextRevision(stored.get(change.key));
    outcomes.set(change.key, { change, value: decideValue(change, theirs), isMerged, revision });
  }
  return outcomes.values();
}

/** What was taken away is still there, without a value, so that a record that comes again counts on. */
function nextRevision(stored: StoredRecord | undefined): number {
  return (stored?.revision ?? 0) + 1;
}

function decideValue({ key, before, after }: RecordChange, theirs: RecordValue): RecordValue {
  if (isSame(theirs, before)) return after;
  return mergeRecord(key, { base: before, mine: after, theirs });
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
