import { useEffect, useMemo, type ReactNode } from 'react';
import { EditionProvider, type Edition } from '../../../ui/edition.ts';
import { readKeyLetter } from '../../../ui/read-key-letter.ts';
import type { FrameMeans } from '../../delivery.ts';
import { Begin } from './begin.tsx';
import { makeSaveMeans } from './make-save-means.ts';
import { OwnFileLine } from './own-file-line.tsx';
import { OwnFilesProvider } from './own-files-context.ts';
import { createOwnFiles, type OwnFiles } from './own-files.ts';
import './own-file.css';

const EDITION: Edition = { Begin, FileState: OwnFileLine };

/** Puts around the app what makes the saved file the copy that counts. */
export function OwnFileFrame({ means, children }: { means: FrameMeans; children: ReactNode }) {
  const value = useMemo(() => ({ means, ownFiles: createOwnFiles(makeSaveMeans(means)) }), [means]);
  useSaveKey(value.ownFiles);
  useLeaveWarning(value.ownFiles);
  return (
    <OwnFilesProvider value={value}>
      <EditionProvider value={EDITION}>{children}</EditionProvider>
    </OwnFilesProvider>
  );
}

/** Ctrl+S, or its like on a Mac; also in a field, where the browser would save the page itself. */
function useSaveKey(ownFiles: OwnFiles): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isWanted || readKeyLetter(event) !== 's') return;
      event.preventDefault();
      if (!event.repeat) void ownFiles.save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ownFiles]);
}

/** The browser asks in its own words whether to leave; what can be written is written when the page goes out of sight. */
function useLeaveWarning(ownFiles: OwnFiles): void {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') ownFiles.saveWaiting();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (ownFiles.hasUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [ownFiles]);
}
