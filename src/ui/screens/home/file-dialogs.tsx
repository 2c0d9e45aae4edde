import { useCallback, useState } from 'react';
import type { Toast } from '../../components/toast.tsx';
import { FileDialog } from './file-dialog.tsx';
import { FileRoundContext, type FileRound } from './last-import.ts';

type Props = {
  /** At least one; more may come behind them. */
  files: readonly File[];
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
};

/** Files that a person chose or dropped together: they are looked at one after the other. */
export function FileDialogs({ files, onToast, onFailure, onClose }: Props) {
  const [done, setDone] = useState(0);
  const [round] = useState<FileRound>(() => ({}));
  const waiting = files.length - done - 1;
  const goOn = useCallback(() => {
    if (waiting > 0) setDone(done + 1);
    else onClose();
  }, [done, waiting, onClose]);
  const file = files[done];
  return (
    file && (
      <FileRoundContext value={files.length > 1 ? round : undefined}>
        <FileDialog
          key={done}
          file={file}
          waiting={waiting}
          onToast={onToast}
          onFailure={onFailure}
          onClose={goOn}
        />
      </FileRoundContext>
    )
  );
}
