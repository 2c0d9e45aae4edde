import { useEffect, useState } from 'react';
import { formatDaysAgo } from '../../../i18n/format-days-ago.ts';
import {
  useActions,
  useApp,
  useAppContext,
  useAssessment,
  useLanguage,
  useOpen,
  useTranslate,
} from '../../app-context.tsx';
import { focusHeading } from '../../focus-heading.ts';
import { SaveFileButton } from '../save-file-button.tsx';
import { isCopyDue } from './is-copy-due.ts';
import { useReminderDays } from './use-reminder-days.ts';

/**
 * One quiet line when much work is in no file: at most once a day for an assessment, and only for a person who works on
 * it now. It stays until the person closes it or goes elsewhere.
 */
export function CopyReminder() {
  const { isShown, dismiss } = useReminder();
  return isShown ? <Line onDismiss={dismiss} /> : null;
}

function useReminder() {
  const { now } = useAppContext();
  const { id } = useAssessment();
  const { isQuiet, keepQuiet } = useReminderDays(id, now);
  const isDue = useDue();
  const [state, setState] = useState<'waiting' | 'shown' | 'dismissed'>('waiting');
  if (isDue && state === 'waiting' && !isQuiet()) setState('shown');
  const hasBegun = state === 'shown';
  useEffect(() => {
    if (hasBegun) keepQuiet();
    // Once, when it begins: `keepQuiet` is another function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasBegun]);
  return {
    isShown: state === 'shown',
    dismiss: () => {
      setState('dismissed');
      focusHeading();
    },
  };
}

/** The library knows of the last file; it is read when there is enough for a word. */
function useDue(): boolean {
  const { loadLibrary } = useActions();
  const assessment = useAssessment();
  const hasWorked = useOpen(({ past }) => past.length > 0);
  const library = useApp((state) => state.library);
  const isWorthLooking = hasWorked && isCopyDue(assessment, null);
  const isUnread = isWorthLooking && library === null;
  useEffect(() => {
    if (isUnread) loadLibrary().catch(() => undefined);
  }, [isUnread, loadLibrary]);
  if (!isWorthLooking || !library) return false;
  return isCopyDue(assessment, findLastFile(library, assessment.id));
}

function Line({ onDismiss }: { onDismiss: () => void }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { now } = useAppContext();
  const assessment = useAssessment();
  const last = useApp(({ library }) => findLastFile(library ?? [], assessment.id));
  return (
    <div className="row small muted">
      <span>
        {last === null
          ? translate('keep.no-copy')
          : translate('keep.last-copy', { when: formatDaysAgo(last, now(), tag) })}
      </span>
      <SaveFileButton assessment={assessment} className="button button-quiet">
        {translate('keep.save-copy')}
      </SaveFileButton>
      <button type="button" className="button button-quiet" onClick={onDismiss}>
        {translate('keep.not-now')}
      </button>
    </div>
  );
}

type Known = readonly { readonly id: string; readonly lastFileAt: string | null }[];

function findLastFile(library: Known, assessmentId: string): string | null {
  return library.find(({ id }) => id === assessmentId)?.lastFileAt ?? null;
}
