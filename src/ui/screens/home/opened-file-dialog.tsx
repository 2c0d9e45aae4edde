import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { hasNews } from './join-preview.tsx';
import type { LookedAssessment } from './look-into-file.ts';
import { LookedFileDialog, type Choice } from './looked-file-dialog.tsx';
import { useFileActions, type FileActions } from './use-file-actions.ts';

type Props = {
  fileName: string;
  looked: LookedAssessment;
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A file that a person chose for the library, before anything of it is stored. */
export function OpenedFileDialog({ fileName, looked, children, ...callbacks }: Props) {
  const actions = useFileActions({ fileName, ...callbacks });
  const choices = useChoices(looked, actions);
  const { onClose } = callbacks;
  return (
    <LookedFileDialog fileName={fileName} looked={looked} choices={choices} onClose={onClose}>
      {children}
    </LookedFileDialog>
  );
}

/** What can be done with the file; nothing when the library has all of it as it is there. */
function useChoices({ file, match }: LookedAssessment, actions: FileActions): readonly Choice[] {
  const translate = useTranslate();
  if (match.kind === 'new') {
    return [{ text: translate('files.opened.add'), run: () => actions.add(file) }];
  }
  const keepBoth = { text: translate('files.keep-both'), run: () => actions.keepBoth(file) };
  if (!hasNews(match)) {
    const bringBack = () => actions.bringBack(file, match.id);
    return [
      ...(match.isPutAside ? [{ text: translate('files.opened.bring-back'), run: bringBack }] : []),
      ...(match.earlier > 0 ? [keepBoth] : []),
    ];
  }
  return [{ text: translate('files.join'), run: () => actions.join(file) }, keepBoth];
}
