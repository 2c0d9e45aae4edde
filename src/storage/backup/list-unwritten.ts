import type { Assessment } from '../../domain/assessment/assessment.ts';
import { diffRecords } from '../../domain/assessment/records.ts';
import { hasSameContent } from '../../domain/history/same-content.ts';
import { readAssessor } from '../keep-history.ts';
import { readAuthor } from '../name-authors.ts';
import type { StoredHistoryEntry } from '../tables.ts';

type Known = {
  readonly history: readonly StoredHistoryEntry[];
  /** Now: nobody knows when what is not stored was written. */
  readonly at: string;
};

/**
 * The entries that the history would have more if all had been written: what stands in the store is found in a file that
 * has something else in its place.
 */
export function listUnwritten(
  stored: Assessment,
  shown: Assessment,
  { history, at }: Known,
): readonly StoredHistoryEntry[] {
  const changes = diffRecords(stored, shown).filter(
    ({ key, before, after }) => key !== 'base' && !hasSameContent(before, after),
  );
  return changes.map((change): StoredHistoryEntry => {
    const { key, before, after } = change;
    const assessorId = readAssessor(after ?? before);
    const assessor = shown.assessors.find(({ id }) => id === assessorId);
    return {
      assessmentId: shown.id,
      id: `${at} ${key}`,
      key,
      at,
      revision: countOn(history.filter((entry) => entry.key === key)),
      assessorId,
      assessorName: readAuthor(change, assessor),
      isMerged: false,
      before,
      after,
    };
  });
}

/** The revision after these; undefined where none is known. */
function countOn(entries: readonly StoredHistoryEntry[]): number | undefined {
  const highest = Math.max(0, ...entries.map(({ revision }) => revision ?? 0));
  return highest === 0 ? undefined : highest + 1;
}
