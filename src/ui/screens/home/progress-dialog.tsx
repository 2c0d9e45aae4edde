import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import './file-dialog.css';

export type Progress = { readonly done: number; readonly all: number };

type Props = {
  title: string;
  /** What is going on now: "Packing 3 of 12". */
  text: string;
  /** Null when nobody knows how long it takes. */
  progress: Progress | null;
  onStop: () => void;
};

/** Work that takes a while: how far it is, and a way to stop it. */
export function ProgressDialog({ title, text, progress, onStop }: Props) {
  const translate = useTranslate();
  return (
    <ModalDialog title={title} onClose={onStop}>
      <progress
        className="dialog-progress"
        aria-label={title}
        {...(progress && { value: progress.done, max: progress.all })}
      />
      <p>{text}</p>
      <div className="row">
        <button type="button" className="button" onClick={onStop}>
          {translate('backup.stop')}
        </button>
      </div>
    </ModalDialog>
  );
}
