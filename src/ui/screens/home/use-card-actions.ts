import { useMemo } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import type { LibraryItem } from './library-item.ts';
import { useEntryActions } from './use-entry-actions.ts';

/** An assessment that is to be saved to a file, with what there is of its draft. */
export type WithDraft = {
  readonly entry: LibraryItem;
  readonly documents: readonly DraftDocument[];
};

export type CardActions = {
  rename: (entry: LibraryItem, title: string) => void;
  duplicate: (entry: LibraryItem) => void;
  /** Saves to a file; asks first where there is a draft, since its text goes in only when a person says so. */
  save: (entry: LibraryItem) => void;
  saveWith: (saved: WithDraft) => void;
  remove: (entry: LibraryItem) => void;
  restore: (entry: LibraryItem) => void;
};

type Options = {
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** It must be asked whether the text of the draft goes into the file. */
  onDraft: (saved: WithDraft) => void;
  /** A card has left the list, and the focus with it. */
  onGone: () => void;
};

/** Runs what a person chose and says in one line that it was done, or that it was not. */
export function useCardActions({ onToast, onFailure, onDraft, onGone }: Options): CardActions {
  const translate = useTranslate();
  const library = useEntryActions();
  const { deleteAssessment, restoreAssessment, readDocuments } = useActions();
  return useMemo(() => {
    const nameOf = ({ title }: LibraryItem) => title || translate('nav.untitled');
    const restore = (entry: LibraryItem) => {
      void restoreAssessment(entry.id).then(
        () => onToast({ text: translate('home.restored', { title: nameOf(entry) }) }),
        onFailure,
      );
    };
    const saveWith = ({ entry, documents }: WithDraft) => {
      const done = (name: string) => onToast({ text: translate('files.saved', { name }) });
      void library.saveToFile(entry.id, documents).then(done, onFailure);
    };
    return {
      restore,
      saveWith,
      rename: (entry, title) => {
        const fail = () => onToast({ text: translate('home.not-renamed') });
        void library.rename(entry.id, title).catch(fail);
      },
      duplicate: (entry) => {
        const done = () =>
          onToast({ text: translate('home.duplicated', { title: nameOf(entry) }) });
        void library.duplicate(entry.id).then(done, onFailure);
      },
      save: (entry) => {
        const askOrSave = (documents: readonly DraftDocument[]) =>
          (documents.length > 0 ? onDraft : saveWith)({ entry, documents });
        // A draft that cannot be read keeps nobody from saving the answers.
        void readDocuments(entry.id).then(askOrSave, () => askOrSave([]));
      },
      remove: (entry) => {
        const done = () => {
          onGone();
          onToast({
            text: translate('home.deleted', { title: nameOf(entry) }),
            action: { label: translate('home.undo-delete'), run: () => restore(entry) },
          });
        };
        void deleteAssessment(entry.id).then(done, onFailure);
      },
    };
  }, [
    translate,
    library,
    deleteAssessment,
    restoreAssessment,
    readDocuments,
    onToast,
    onFailure,
    onDraft,
    onGone,
  ]);
}
