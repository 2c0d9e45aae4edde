import { useEffect } from 'react';
import { useActions, useOpen } from '../../app-context.tsx';

/** A person may have made room meanwhile. */
const RETRY_AFTER_MS = 5_000;

/** Writes what could not be written again and again, until it is written. A store that was closed stays closed. */
export function useRetry(): void {
  const { flush } = useActions();
  const isWaiting = useOpen(
    ({ saving, documentsState }) =>
      (saving.kind === 'failed' && saving.code !== 'closed') || documentsState === 'unsaved',
  );
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void flush(), RETRY_AFTER_MS);
    return () => clearInterval(timer);
  }, [isWaiting, flush]);
}
