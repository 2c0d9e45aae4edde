import type { ReactNode } from 'react';
import { useTranslate } from '../app-context.tsx';
import { ModalDialog } from './modal-dialog.tsx';

type Props = {
  title: string;
  /** What will happen, as a verb: "Add to my library". */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something that a person may not want. What can be undone needs no question. */
export function ConfirmDialog({ title, confirm, onConfirm, onClose, children }: Props) {
  const translate = useTranslate();
  return (
    <ModalDialog title={title} onClose={onClose}>
      {children}
      <div className="row">
        <button type="button" className="button button-main" onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {translate('app.cancel')}
        </button>
      </div>
    </ModalDialog>
  );
}
