import { useCallback } from 'react';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { useAppContext } from '../app-context.tsx';
import { saveAssessmentToFile, type SavedToFile } from './save-assessment-to-file.ts';

type SaveToFile = (
  assessment: Assessment,
  documents?: readonly DraftDocument[],
) => Promise<SavedToFile>;

/** Saves an assessment to a file, with its draft when that is given, and notes in the library that there is one. */
export function useSaveToFile(): SaveToFile {
  const { store, now } = useAppContext();
  return useCallback(
    async (assessment, documents) => {
      const outcome = await saveAssessmentToFile(assessment, now(), documents);
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
