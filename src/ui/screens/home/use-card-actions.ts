import { useMemo } from 'react';
import { useActions, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import type { LibraryItem } from './library-item.ts';
import { useLibraryActions } from './use-library-actions.ts';

export type CardActions = {
  rename: (entry: LibraryItem, title: string) => void;
  duplicate: (entry: LibraryItem) => void;
  save: (entry: LibraryItem) => void;
  remove: (entry: LibraryItem) => void;
  restore: (entry: LibraryItem) => void;
};

type Options = {
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** A card has left the list, and the focus with it. */
  onGone: () => void;
};

/** Runs what a person chose and says in one line that it was done, or that it was not. */
export function useCardActions({ onToast, onFailure, onGone }: Options): CardActions {
  const translate = useTranslate();
  const library = useLibraryActions();
  const { deleteAssessment, restoreAssessment } = useActions();
  return useMemo(() => {
    const nameOf = ({ title }: LibraryItem) => title || translate('nav.untitled');
    const restore = (entry: LibraryItem) => {
      void restoreAssessment(entry.id).then(
        () => onToast({ text: translate('home.restored', { title: nameOf(entry) }) }),
        onFailure,
      );
    };
    return {
      restore,
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
        const done = (name: string) => onToast({ text: translate('files.saved', { name }) });
        void library.saveToFile(entry.id).then(done, onFailure);
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
  }, [translate, library, deleteAssessment, restoreAssessment, onToast, onFailure, onGone]);
}
