import { layOver } from '../domain/assessment/merge.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import { summarise } from '../state/selectors.ts';
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
      const summary = await foresee(storage, assessmentId, changes, now);
      outcomes.push(await storage.commit(assessmentId, changes, summary));
    }
    const isDone = outcomes.every(
      (outcome) => outcome.kind === 'saved' || outcome.code === 'missing',
    );
    if (isDone) forgetWork(page);
  }
}

/** What the library will say: how many answers there are is counted where the words of its rubric are here. */
async function foresee(
  storage: AssessmentStorage,
  id: string,
  changes: readonly RecordChange[],
  now: string,
) {
  try {
    const loaded = await storage.load(id);
    if (loaded.kind !== 'ok') return { updatedAt: now };
    const assessment = layOver(loaded.assessment, changes);
    const kept = await storage.findRubric(assessment.rubric.hash);
    return kept ? summarise(kept.rubric, assessment, now) : { updatedAt: now };
  } catch {
    // A rubric that is damaged here; what was written matters more than its number.
    return { updatedAt: now };
  }
}
