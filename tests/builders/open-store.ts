import { mainAssessor, type Assessment } from '../../src/domain/assessment/assessment.ts';
import { noteDimension } from '../../src/domain/assessment/edits.ts';
import { createAppStore, type AppStore, type OpenAssessment } from '../../src/state/app-store.ts';
import type { AssessmentStorage } from '../../src/storage/assessment-storage.ts';
import { assessmentWith, NOW } from './assessment.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { dimension, rubricOf } from './small-rubric.ts';

/** A rubric of two dimensions, and an example made with it. */
export const STORE_RUBRIC = rubricOf({ AS: [dimension('AS1'), dimension('AS2')] });
export const STORE_EXAMPLE = assessmentWith({ AS1: 0 }, { id: 'the-example' });

/** A store of the app with ids that a test can foresee: `id-1`, `id-2` … */
export function openStore(
  storage: AssessmentStorage = createMemoryStorage(),
  readExample: () => Promise<Assessment> = () => Promise.resolve(STORE_EXAMPLE),
): AppStore {
  let ids = 0;
  return createAppStore(
    {
      rubric: { rubric: STORE_RUBRIC, hash: 'hash' },
      storage,
      now: () => NOW,
      newId: () => `id-${String(++ids)}`,
      readExample,
      readVersions: () => Promise.resolve({ rubric: STORE_RUBRIC.id, versions: [], moves: [] }),
    },
    null,
  );
}

/** What is open in a store of the app; throws when nothing is. */
export function readOpen(store: AppStore): OpenAssessment {
  const { opening } = store.getState();
  if (opening.kind !== 'open') throw new Error(`Nothing is open: ${opening.kind}`);
  return opening.open;
}

/** The edit that writes a note of the first assessor to AS1. */
export function noteFirst(text: string): (assessment: Assessment) => Assessment {
  return (assessment) =>
    noteDimension(assessment, {
      assessorId: mainAssessor(assessment).id,
      dimensionId: 'AS1',
      now: NOW,
      note: text,
    });
}
