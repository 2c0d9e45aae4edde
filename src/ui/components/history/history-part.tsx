import type { ReactNode } from 'react';
import type { MessageKey } from '../../../i18n/translate.ts';
import type { LoadedHistory } from '../../../storage/assessment-storage.ts';
import { MOST_ENTRIES } from '../../../storage/keep-history.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { HistoryList } from './history-list.tsx';
import type { HistoryReading } from './use-history.ts';

type Props = {
  reading: HistoryReading;
  /** Said when there is no entry. */
  empty: MessageKey;
  hasSubjects: boolean;
  level: 2 | 3;
};

/** A history, or why there is none to show. */
export function HistoryPart({ reading, empty, hasSubjects, level }: Props) {
  const translate = useTranslate();
  const isExample = useOpen((open) => open.isExample);
  if (isExample) return <p>{translate('history.example')}</p>;
  if (reading.kind !== 'read') return <p role="status">{translate(`history.${reading.kind}`)}</p>;
  const { entries, damaged } = reading.history;
  return (
    <>
      {damaged > 0 && <Note>{translate('history.damaged', { count: damaged })}</Note>}
      {entries.length === 0 && damaged === 0 ? (
        <p>{translate(empty)}</p>
      ) : (
        <HistoryList entries={entries} hasSubjects={hasSubjects} level={level} />
      )}
      {isCut(reading.history) && <Note>{translate('history.cut')}</Note>}
    </>
  );
}

/** Whether older entries made room for these. */
function isCut({ entries, damaged }: LoadedHistory): boolean {
  return entries.length + damaged >= MOST_ENTRIES || entries.some((entry) => entry.isFirstLeft);
}

function Note({ children }: { children: ReactNode }) {
  return (
    <div className="notice">
      <p>{children}</p>
    </div>
  );
}
