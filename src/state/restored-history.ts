import type { RecordChange } from '../domain/assessment/records.ts';
import { hasSameContent } from '../domain/history/same-content.ts';
import type {
  AssessmentStorage,
  HistoryChange,
  StoredHistoryEntry,
} from '../storage/assessment-storage.ts';
import { compareRevisions } from '../storage/compare-revisions.ts';
import { isSameEntry } from '../storage/stored-history.ts';
import { demandStored } from './demand-stored.ts';

type Entries = readonly StoredHistoryEntry[];

/** What a restore did to the history of an assessment that was here. */
export type RestoredHistory = {
  readonly id: string;
  /** Entries that came from the backup, and those that made room for them. */
  readonly imported: readonly HistoryChange[];
  /** Entries of what was joined. */
  readonly joined: readonly HistoryChange[];
};

/** The entries of an assessment, as far as they can be read. */
export async function readWhole(
  storage: Pick<AssessmentStorage, 'readHistory'>,
  id: string,
): Promise<Entries> {
  return (await storage.readHistory(id)).entries;
}

/**
 * Finds what a restore did, by the entries before and after it. What another window has written meanwhile is none of it.
 */
export function noteRestored(
  id: string,
  {
    before,
    after,
    backup,
  }: { readonly before: Entries; readonly after: Entries; readonly backup: Entries },
  changes: readonly RecordChange[],
): RestoredHistory {
  const fromBackup = new Map(backup.map((entry) => [entry.id, entry.at]));
  const all = compareEntries(before, after);
  const first = after.reduce((least, entry) => (entry.id < least ? entry.id : least), '\uffff');
  const isImported = ({ id: name, after: now }: HistoryChange) =>
    now ? fromBackup.get(name) === now.at : name < first;
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const isJoined = ({ before: old, after: now }: HistoryChange) => {
    const change = now ? byKey.get(now.key) : undefined;
    return (
      now !== undefined &&
      change !== undefined &&
      hasSameContent(change.after, now.after) &&
      hasSameContent(change.before, old ? old.after : now.before)
    );
  };
  return {
    id,
    imported: all.filter(isImported),
    joined: all.filter((change) => !isImported(change) && isJoined(change)),
  };
}

function compareEntries(before: Entries, after: Entries): readonly HistoryChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ id, before: old.get(id), after: now.get(id) }))
    .filter((change) => !isSameEntry(change.before, change.after));
}

/**
 * Does `undo`, which takes back what was joined, and takes the entries of both out of the history. What a person has
 * written since stays, with the entries that lead to it.
 */
export async function takeBackHistory(
  storage: Pick<AssessmentStorage, 'readHistory' | 'exchangeHistory'>,
  { id, imported, joined }: RestoredHistory,
  undo: () => Promise<unknown>,
): Promise<void> {
  const before = await readWhole(storage, id);
  await undo();
  const after = await readWhole(storage, id);
  const undone = compareEntries(before, after).flatMap((change) => change.after ?? []);
  const names = new Set(imported.map((change) => change.id));
  const own = after.filter((entry) => !names.has(entry.id));
  const back = [
    ...imported.map(invert),
    ...joined.flatMap((change) => takeBackJoined(change, own, undone)),
  ];
  if (back.length > 0) demandStored(await storage.exchangeHistory(id, back));
}

function invert({ id, before, after }: HistoryChange): HistoryChange {
  return { id, before: after, after: before };
}

/** Nothing where the entry has gone with the undo, or where something was written since. */
function takeBackJoined(
  { id, before, after }: HistoryChange,
  own: Entries,
  undone: Entries,
): readonly HistoryChange[] {
  const now = own.find((entry) => entry.id === id);
  if (!now) return [];
  if (
    before &&
    hasSameContent(now.before, before.before) &&
    hasSameContent(now.after, before.after)
  )
    return [{ id, before: now, after: before }];
  const [reverse, ...others] = own.filter(
    (entry) => entry.key === now.key && compareRevisions(entry, now) > 0,
  );
  const isReversed =
    isSameEntry(now, after) &&
    reverse !== undefined &&
    others.length === 0 &&
    undone.includes(reverse) &&
    hasSameContent(reverse.before, now.after) &&
    hasSameContent(reverse.after, before ? before.after : now.before);
  if (!isReversed) return [];
  return [
    { id, before: now, after: before },
    { id: reverse.id, before: reverse, after: undefined },
  ];
}
