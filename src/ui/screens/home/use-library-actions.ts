import { useMemo } from 'react';
import { editProfile } from '../../../domain/assessment/edits.ts';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { useAppContext, useTranslate } from '../../app-context.tsx';
import { useSaveToFile } from '../../files/use-save-to-file.ts';

export type LibraryActions = {
  rename(id: string, title: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  saveToFile(id: string): Promise<string>;
};

/** What can be done to an assessment from the library. Each throws when it could not be done. */
export function useLibraryActions(): LibraryActions {
  const { store } = useAppContext();
  const translate = useTranslate();
  const saveToFile = useSaveToFile();
  return useMemo(() => {
    const { actions } = store;
    const open = async (id: string): Promise<Assessment> => {
      await actions.openAssessment(id);
      const { opening } = store.getState();
      if (opening.kind === 'open' && opening.open.assessment.id === id)
        return opening.open.assessment;
      throw new Error(`The assessment ${id} could not be opened.`);
    };
    return {
      async rename(id, title) {
        await open(id);
        actions.edit((assessment) => editProfile(assessment, { title }));
        await actions.flush();
        await actions.loadLibrary();
        const entry = store.getState().library?.find((known) => known.id === id);
        if (entry?.title !== title) throw new Error(`The title of ${id} is not written.`);
      },
      async duplicate(id) {
        const copy = await actions.duplicateAssessment(id, (title) =>
          title ? translate('home.copy-title', { title }) : '',
        );
        if (!copy) throw new Error(`The assessment ${id} could not be copied.`);
      },
      async saveToFile(id) {
        const assessment = await actions.readAssessment(id);
        if (!assessment) throw new Error(`The assessment ${id} could not be read.`);
        const outcome = await saveToFile(assessment);
        if (outcome.kind === 'failed') throw new Error(`The file of ${id} could not be written.`);
        return outcome.name;
      },
    };
  }, [store, translate, saveToFile]);
}
