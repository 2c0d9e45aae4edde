import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import type { LibraryActions, TakeBack } from '../../../state/library-actions.ts';
import { useActions, useAppContext, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { pathTo } from '../../routes.ts';
import { useImportUndo, type LastImport } from './last-import.ts';

export type FileActions = {
  readonly add: (file: AssessmentFile) => void;
  readonly keepBoth: (file: AssessmentFile) => void;
  readonly join: (file: AssessmentFile) => void;
  readonly bringBack: (file: AssessmentFile, id: string) => void;
};

type Options = {
  fileName: string;
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
};

/** Does what a person decided about a file, closes the question, and says in one line what was done. */
export function useFileActions(options: Options): FileActions {
  const { fileName, onToast, onFailure, onClose } = options;
  const translate = useTranslate();
  const { fetchLibrary } = useActions();
  const { language, now } = useAppContext();
  const { note, takeBack: takeBackImport } = useImportUndo(options);
  const [, navigate] = useLocation();
  return useMemo(() => {
    const nameOf = ({ assessment }: AssessmentFile) =>
      assessment.profile.title || translate('nav.untitled');
    const start = (work: (library: LibraryActions) => Promise<void>) => {
      onClose();
      void fetchLibrary().then(work).catch(onFailure);
    };
    const tell = (
      kind: 'added' | 'joined',
      title: string,
      { id, takeBack }: { id: string; takeBack: TakeBack },
    ) => {
      const moment = formatMoment(now(), language.tag);
      const imported: LastImport = {
        text: translate(`library.import.${kind}`, { title, name: fileName, moment }),
        undone: translate(kind === 'added' ? 'files.add-undone' : 'files.join-undone', { title }),
        takeBack,
        counts: { added: Number(kind === 'added'), joined: Number(kind === 'joined'), back: 0 },
      };
      note(imported);
      onToast({
        text: translate(`files.${kind}`, { title }),
        action: {
          label: translate('files.open-now'),
          run: () => navigate(pathTo(id, 'programme')),
        },
        other: {
          label: translate('files.undo'),
          run: () => void takeBackImport([imported], imported.undone),
        },
      });
    };
    const importAs = (file: AssessmentFile, title: string) =>
      start(async (library) => {
        const { assessment, documents, savedAt } = file;
        const own = { ...assessment, profile: { ...assessment.profile, title } };
        const imported = await library.importFile(own, documents, savedAt);
        tell('added', title || translate('nav.untitled'), imported);
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
          tell('joined', nameOf(file), joined);
        }),
      bringBack: (file, id) =>
        start(async (library) => {
          await library.bringBack([id]);
          onToast({ text: translate('home.restored', { title: nameOf(file) }) });
        }),
    };
  }, [
    translate,
    language,
    now,
    fetchLibrary,
    navigate,
    note,
    takeBackImport,
    fileName,
    onToast,
    onFailure,
    onClose,
  ]);
}
