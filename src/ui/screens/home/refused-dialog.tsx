import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { FileProblems } from '../../components/file-problems.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import type { AnyFileProblem } from '../../files/file-problem.ts';

type Props = {
  name: string;
  problems: readonly AnyFileProblem[];
  onClose: () => void;
  children?: ReactNode;
};

/** Why a file was not opened, and what to do. */
export function RefusedDialog({ name, problems, onClose, children }: Props) {
  const translate = useTranslate();
  return (
    <ModalDialog title={translate('files.refused.title', { name })} isToRead onClose={onClose}>
      <p>{translate('files.refused.text')}</p>
      <FileProblems problems={problems} />
      {children}
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {translate('app.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
