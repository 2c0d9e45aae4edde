import { useCallback, useEffect, useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useRefusedFiles } from './last-import.ts';
import { OpenedFileDialog } from './opened-file-dialog.tsx';
import { ProgressDialog } from './progress-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useChosenFile } from './use-chosen-file.ts';

type Props = {
  file: File;
  /** How many come after this one. */
  waiting: number;
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
};

/** A file between being chosen and being added. Nothing of it is stored before a person says so. */
export function FileDialog({ file, waiting, onToast, onFailure, onClose }: Props) {
  const translate = useTranslate();
  const fail = useCallback(() => {
    onClose();
    onFailure();
  }, [onClose, onFailure]);
  const looked = useChosenFile(file, fail);
  const noteRefused = useRefusedFiles();
  if (!looked) return <Opening name={file.name} onStop={onClose} />;
  const following = waiting > 0 && (
    <p className="help">{translate('files.following', { count: waiting })}</p>
  );
  switch (looked.kind) {
    case 'refused':
      return (
        <RefusedDialog
          name={file.name}
          problems={looked.problems}
          onClose={() => {
            noteRefused(file.name);
            onClose();
          }}
        >
          {following}
        </RefusedDialog>
      );
    case 'backup':
      return (
        <RestoreDialog
          fileName={file.name}
          backup={looked.backup}
          onToast={onToast}
          onFailure={onFailure}
          onClose={onClose}
        />
      );
    case 'assessment':
      return (
        <OpenedFileDialog
          fileName={file.name}
          looked={looked}
          onToast={onToast}
          onFailure={onFailure}
          onClose={onClose}
        >
          {following}
        </OpenedFileDialog>
      );
  }
}

/** Most files open at once; a dialog that comes and goes would only startle. */
const LATE_MS = 400;

function Opening({ name, onStop }: { name: string; onStop: () => void }) {
  const translate = useTranslate();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <ProgressDialog
      title={translate('files.opening', { name })}
      text={translate('app.loading')}
      progress={null}
      onStop={onStop}
    />
  );
}
