import { useEffect, useState } from 'react';
import type { RemovedDraft } from '../../../storage/assessment-storage.ts';
import { useActions, useOpen } from '../../app-context.tsx';

const NONE: readonly RemovedDraft[] = [];

type Removed = {
  /** The last first. Empty until it has been read, and when it cannot be read. */
  readonly removed: readonly RemovedDraft[];
  readonly readAgain: () => void;
};

/** What was taken out of the open draft, read again whenever its documents change. */
export function useRemoved(): Removed {
  const { readRemoved } = useActions();
  const documents = useOpen((open) => open.documents);
  const [removed, setRemoved] = useState(NONE);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readRemoved().then(
      (found) => isCurrent && setRemoved(found),
      () => isCurrent && setRemoved(NONE),
    );
    return () => {
      isCurrent = false;
    };
  }, [readRemoved, documents, reading]);
  return { removed, readAgain: () => setReading((count) => count + 1) };
}
