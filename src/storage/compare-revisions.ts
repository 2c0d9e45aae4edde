import type { StoredHistoryEntry } from './tables.ts';

type Numbered = Pick<StoredHistoryEntry, 'id' | 'revision'>;

/**
 * Puts entries of one record in the order in which it was written, whatever the clock said. Those without a revision are
 * from an earlier version of the app: they come first, by the moments in their ids.
 */
export function compareRevisions(a: Numbered, b: Numbered): number {
  const difference = (a.revision ?? 0) - (b.revision ?? 0);
  if (difference !== 0 || a.id === b.id) return difference;
  return a.id < b.id ? -1 : 1;
}
