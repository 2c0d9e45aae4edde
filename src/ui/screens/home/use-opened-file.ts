import { useCallback, useState } from 'react';
import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { useAppContext, useTranslate } from '../../app-context.tsx';
import { openAssessmentFile, type OpenedFile } from '../../files/open-assessment-file.ts';

type Looked = { readonly fileName: string; readonly opened: OpenedFile };

type OpenedFileState = {
  /** A file that was read and waits for a decision; null when there is none. */
  readonly looked: Looked | null;
  readonly look: (file: File) => void;
  readonly forget: () => void;
  /** Adds a file to the library under a new id and gives that id. */
  readonly add: (file: AssessmentFile) => Promise<string>;
};

/** A file between being chosen and being added. Nothing of it is stored before a person says so. */
export function useOpenedFile(onFailure: () => void): OpenedFileState {
  const { store } = useAppContext();
  const translate = useTranslate();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = useCallback(
    (file: File) => {
      const show = (opened: OpenedFile) => setLooked({ fileName: file.name, opened });
      void openAssessmentFile(file).then(show, onFailure);
    },
    [onFailure],
  );
  const add = async ({ assessment, documents }: AssessmentFile) => {
    const isHere = store.getState().library?.some(({ id }) => id === assessment.id) ?? false;
    const { profile } = assessment;
    const title =
      isHere && profile.title
        ? translate('home.copy-title', { title: profile.title })
        : profile.title;
    const own = { ...assessment, profile: { ...profile, title } };
    return store.actions.adoptAssessment(own, documents);
  };
  return { looked, look, forget: () => setLooked(null), add };
}
