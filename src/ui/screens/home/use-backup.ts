import { useEffect, useRef, useState } from 'react';
import { calendarDay } from '../../../lib/calendar-day.ts';
import type { DraftsSize } from '../../../storage/backup/measure-drafts.ts';
import type { LeftOut } from '../../../storage/backup/write-backup.ts';
import { useActions, useAppContext, useTranslate } from '../../app-context.tsx';
import { downloadFile } from '../../files/download-file.ts';
import type { LibraryItem } from './library-item.ts';
import type { Progress } from './progress-dialog.tsx';

type BackupState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'packing'; readonly progress: Progress }
  | { readonly kind: 'saved'; readonly saved: SavedBackup }
  | { readonly kind: 'failed'; readonly code: 'differs' | 'too-large' | 'empty' | 'unknown' };

export type SavedBackup = {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  readonly leftOut: readonly LeftOut[];
};

type BackupWork = {
  readonly state: BackupState;
  readonly start: (withDrafts: boolean) => void;
  readonly stop: () => void;
};

type Options = {
  entries: readonly LibraryItem[];
  /** A word for what is in the file, for its name. */
  kind: 'backup' | 'selection';
  onStopped: () => void;
  /** The file is there, and nothing is missing in it. */
  onWhole: (saved: SavedBackup) => void;
};

/** Makes one file of several assessments and hands it to the browser. */
export function useBackup({ entries, kind, onStopped, onWhole }: Options): BackupWork {
  const { now } = useAppContext();
  const translate = useTranslate();
  const { fetchLibrary } = useActions();
  const [state, setState] = useState<BackupState>({ kind: 'asking' });
  const stopper = useRef(new AbortController());

  async function make(withDrafts: boolean): Promise<void> {
    const onProgress = (done: number, all: number) =>
      setState({ kind: 'packing', progress: { done, all } });
    onProgress(0, entries.length);
    const library = await fetchLibrary();
    const written = await library.writeBackup({
      ids: entries.map(({ id }) => id),
      withDrafts,
      readMe: translate('backup.read-me'),
      signal: stopper.current.signal,
      onProgress,
    });
    if (written.kind === 'stopped' || stopper.current.signal.aborted) {
      onStopped();
      return;
    }
    if (written.kind === 'failed') {
      setState(written);
      return;
    }
    const { bytes, ids, leftOut } = written;
    const name = `assumption-check-${kind}-${calendarDay(now())}.zip`;
    downloadFile(name, new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
    // The file is there; a library that cannot be written says so in its own place.
    await library.noteFilesSaved(ids).catch(() => undefined);
    const saved = { name, count: ids.length, bytes: bytes.length, leftOut };
    if (leftOut.length === 0) onWhole(saved);
    else setState({ kind: 'saved', saved });
  }

  return {
    state,
    start: (withDrafts) => {
      stopper.current = new AbortController();
      make(withDrafts).catch((error: unknown) => {
        // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
        console.error(error);
        setState({ kind: 'failed', code: 'unknown' });
      });
    },
    stop: () => stopper.current.abort(),
  };
}

/** How much text of drafts the assessments have: null until it is known, `unknown` where it cannot be read. */
export function useDraftsSize(entries: readonly LibraryItem[]) {
  const { fetchLibrary } = useActions();
  const [size, setSize] = useState<DraftsSize | 'unknown' | null>(null);
  useEffect(() => {
    const stopper = new AbortController();
    const measure = async () => {
      const ids = entries.map(({ id }) => id);
      const found = await (await fetchLibrary()).measureDrafts(ids, stopper.signal);
      if (!stopper.signal.aborted) setSize(found);
    };
    // Without their size the question can still be asked.
    measure().catch(() => setSize('unknown'));
    return () => stopper.abort();
  }, [entries, fetchLibrary]);
  return size;
}
