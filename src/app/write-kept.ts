import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import { parseUnsaved } from '../storage/parse-unsaved.ts';
import { forgetWork, listLeft, readKept } from './kept-work.ts';

/**
 * Writes what pages could not put on the disk before they went away, the way another window would: what was written
 * since is merged. What cannot be written now is kept for the next time. A page that is still there writes its own.
 */
export async function writeKept(storage: AssessmentStorage, now: string): Promise<void> {
  for (const page of await listLeft()) {
    const outcomes = [];
    for (const { assessmentId, changes } of parseUnsaved(readKept(page))) {
      outcomes.push(await storage.commit(assessmentId, changes, { updatedAt: now }));
    }
    const isDone = outcomes.every(
      (outcome) => outcome.kind === 'saved' || outcome.detail === 'missing',
    );
    if (isDone) forgetWork(page);
  }
}
