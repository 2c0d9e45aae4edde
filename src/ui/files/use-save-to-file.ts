import { useCallback } from 'react';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { useAppContext } from '../app-context.tsx';
import { saveAssessmentToFile, type SavedToFile } from './save-assessment-to-file.ts';

/** Saves an assessment to a file and notes in the library that there is one. */
export function useSaveToFile(): (assessment: Assessment) => Promise<SavedToFile> {
  const { store, now } = useAppContext();
  return useCallback(
    async (assessment) => {
      const outcome = await saveAssessmentToFile(assessment, now());
      const { opening } = store.getState();
      const isExample = opening.kind === 'open' && opening.open.isExample;
      if (outcome.kind === 'saved' && !isExample) {
        // The file is there; a library that cannot be written says so in its own place.
        await store.actions.noteFileSaved(assessment.id).catch(() => undefined);
      }
      return outcome;
    },
    [store, now],
  );
}
