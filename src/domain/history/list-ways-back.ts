import type { Assessment } from '../assessment/assessment.ts';
import { bringBack, type PastChange, type Side } from './bring-back.ts';
import { hasSameContent } from './same-content.ts';

/**
 * What of each entry (the newest first) can be brought back. What an entry ended with is offered only where it would
 * otherwise be lost: mostly it stands now, or the next entry of its record begins with it.
 */
export function listWaysBack<Entry extends PastChange>(
  assessment: Assessment,
  entries: readonly Entry[],
): ReadonlyMap<Entry, readonly Side[]> {
  const begun = new Map<string, PastChange[]>();
  return new Map(
    entries.map((entry) => {
      const newer = begun.get(entry.key) ?? [];
      begun.set(entry.key, [...newer, entry]);
      const isFound = newer.some(({ before }) => hasSameContent(before, entry.after));
      const sides = (['before', 'after'] as const).filter(
        (side) =>
          !(side === 'after' && isFound) && bringBack(assessment, entry, side, '') !== assessment,
      );
      return [entry, sides];
    }),
  );
}
