import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import type { LibraryActions, TakeBack } from '../../../state/library-actions.ts';
import type { MessageKey } from '../../../i18n/translate.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { pathTo } from '../../routes.ts';

export type FileActions = {
  readonly add: (file: AssessmentFile) => void;
  readonly keepBoth: (file: AssessmentFile) => void;
  readonly join: (file: AssessmentFile) => void;
  readonly bringBack: (file: AssessmentFile, id: string) => void;
};

type Options = { onToast: (toast: Toast) => void; onFailure: () => void; onClose: () => void };

/** Does what a person decided about a file, closes the question, and says in one line what was done. */
export function useFileActions({ onToast, onFailure, onClose }: Options): FileActions {
  const translate = useTranslate();
  const { fetchLibrary } = useActions();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const nameOf = ({ assessment }: AssessmentFile) =>
      assessment.profile.title || translate('nav.untitled');
    const start = (work: (library: LibraryActions) => Promise<void>) => {
      onClose();
      void fetchLibrary().then(work).catch(onFailure);
    };
    const offerUndo = (takeBack: TakeBack, text: string) => ({
      label: translate('files.undo'),
      run: () => void takeBack().then(() => onToast({ text }), onFailure),
    });
    const tell = (
      key: Extract<MessageKey, 'files.added' | 'files.joined'>,
      undone: Extract<MessageKey, 'files.add-undone' | 'files.join-undone'>,
      title: string,
      { id, takeBack }: { id: string; takeBack: TakeBack },
    ) =>
      onToast({
        text: translate(key, { title }),
        action: {
          label: translate('files.open-now'),
          run: () => navigate(pathTo(id, 'programme')),
        },
        other: offerUndo(takeBack, translate(undone, { title })),
      });
    const importAs = (file: AssessmentFile, title: string) =>
      start(async (library) => {
        const { assessment, documents } = file;
        const own = { ...assessment, profile: { ...assessment.profile, title } };
        const imported = await library.importFile(own, documents);
        tell('files.added', 'files.add-undone', title || translate('nav.untitled'), imported);
      });
    return {
      add: (file) => importAs(file, file.assessment.profile.title),
      keepBoth: (file) => {
        const { title } = file.assessment.profile;
        importAs(file, title && translate('home.copy-title', { title }));
      },
      join: (file) =>
        start(async (library) => {
          const joined = await library.joinFile(file);
          tell('files.joined', 'files.join-undone', nameOf(file), joined);
        }),
      bringBack: (file, id) =>
        start(async (library) => {
          await library.bringBack([id]);
          onToast({ text: translate('home.restored', { title: nameOf(file) }) });
        }),
    };
  }, [translate, fetchLibrary, navigate, onToast, onFailure, onClose]);
}
