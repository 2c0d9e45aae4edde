import type { StoredHistoryEntry } from './tables.ts';

type Placed = {
  readonly entry: StoredHistoryEntry;
  /** Its moment, or an earlier one that an entry after it has: then the clock had been set back. */
  readonly moment: string;
};

/**
 * Puts entries in the order in which a person looks back: those of one record by its revisions, whatever the clock said,
 * and those of several records by their moments.
 */
export function orderNewest(entries: readonly StoredHistoryEntry[]): readonly StoredHistoryEntry[] {
  const byRecord = new Map<string, StoredHistoryEntry[]>();
  for (const entry of entries) {
    const own = byRecord.get(entry.key);
    if (own) own.push(entry);
    else byRecord.set(entry.key, [entry]);
  }
  return [...byRecord.values()]
    .flatMap(placeEntries)
    .sort(compareMoments)
    .map(({ entry }) => entry);
}

/** The entries of one record, the newest first; the sort that comes after leaves those of one moment in this order. */
function placeEntries(entries: readonly StoredHistoryEntry[]): readonly Placed[] {
  let moment = '\uffff';
  return entries.toSorted(compareWritten).map((entry) => {
    if (entry.at < moment) moment = entry.at;
    return { entry, moment };
  });
}

/** The newest first. Of two with one revision, as two devices may have written them, or with none, the moment decides. */
function compareWritten(a: StoredHistoryEntry, b: StoredHistoryEntry): number {
  const revisions = (b.revision ?? 0) - (a.revision ?? 0);
  return revisions || compareTexts(b.at, a.at) || compareTexts(b.id, a.id);
}

/** The newest first. */
function compareMoments(a: Placed, b: Placed): number {
  return compareTexts(b.moment, a.moment) || compareTexts(b.entry.key, a.entry.key);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
