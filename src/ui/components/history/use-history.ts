import { useEffect, useState } from 'react';
import type { RecordKey } from '../../../domain/assessment/records.ts';
import type { LoadedHistory } from '../../../storage/assessment-storage.ts';
import { useActions, useAssessment, useOpen } from '../../app-context.tsx';

export type HistoryReading =
  | { readonly kind: 'reading' | 'unreadable' }
  | { readonly kind: 'read'; readonly history: LoadedHistory };

/**
 * The history of the open assessment, or of some of its records (the list stays the same object as long as they do). It
 * is read again when something was written, here or in another window.
 */
export function useHistory(keys?: readonly RecordKey[]): HistoryReading {
  const { readHistory } = useActions();
  const assessment = useAssessment();
  const isSaving = useOpen(({ saving }) => saving.kind === 'saving');
  const [reading, setReading] = useState<HistoryReading>({ kind: 'reading' });
  useEffect(() => {
    if (isSaving) return undefined;
    let isLate = false;
    readHistory(keys).then(
      (history) => !isLate && setReading({ kind: 'read', history }),
      () => !isLate && setReading({ kind: 'unreadable' }),
    );
    return () => {
      isLate = true;
    };
  }, [readHistory, keys, assessment, isSaving]);
  return reading;
}
