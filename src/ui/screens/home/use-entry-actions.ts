import { useMemo } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useAppContext, useTranslate } from '../../app-context.tsx';
import { useSaveToFile } from '../../files/use-save-to-file.ts';

export type EntryActions = {
  rename(id: string, title: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Gives the name of the file. */
  saveToFile(id: string, documents: readonly DraftDocument[]): Promise<string>;
};

/** What can be done to an assessment from the library. Each throws when it could not be done. */
export function useEntryActions(): EntryActions {
  const { store } = useAppContext();
  const translate = useTranslate();
  const saveToFile = useSaveToFile();
  return useMemo(() => {
    const { actions } = store;
    return {
      async rename(id, title) {
        await (await actions.fetchLibrary()).rename(id, title);
      },
      async duplicate(id) {
        const library = await actions.fetchLibrary();
        const copy = await library.duplicate(id, (title) =>
          title ? translate('home.copy-title', { title }) : '',
        );
        if (!copy) throw new Error(`The assessment ${id} could not be copied.`);
      },
      async saveToFile(id, documents) {
        const assessment = await actions.readAssessment(id);
        if (!assessment) throw new Error(`The assessment ${id} could not be read.`);
        const outcome = await saveToFile(assessment, documents);
        if (outcome.kind === 'failed') throw new Error(`The file of ${id} could not be written.`);
        return outcome.name;
      },
    };
  }, [store, translate, saveToFile]);
}
