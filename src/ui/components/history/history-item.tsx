import { useId, useLayoutEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { Side } from '../../../domain/history/bring-back.ts';
import { describeChange, findSubject } from '../../../domain/history/describe-change.ts';
import { formatTime } from '../../../i18n/format-time.ts';
import type { StoredHistoryEntry } from '../../../storage/assessment-storage.ts';
import { useAssessment, useLanguage, useRubric } from '../../app-context.tsx';
import { ChangeLine } from './change-line.tsx';
import { nameChoices, nameSubject } from './name-subject.ts';
import type { BringBack } from './use-bring-back.ts';

type Props = {
  entry: StoredHistoryEntry;
  /** What of it can be brought back. */
  sides: readonly Side[];
  /** What it is about is said where it is not clear from the place. */
  hasSubject: boolean;
  bringBack: BringBack;
};

/**
 * An entry goes when what it did is taken back soon after. The focus that it had goes to what opened the list, else to
 * the heading of the screen.
 */
function useKeptFocus(item: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = item.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const opener = element.closest('details')?.querySelector('summary');
      (opener ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
    };
  }, [item]);
}

/** The name of that time. An earlier version of the app did not keep it: then the name of now stands for it. */
function nameWriter(
  { assessorId, assessorName }: StoredHistoryEntry,
  assessors: Assessment['assessors'],
): string {
  return assessorName ?? assessors.find(({ id }) => id === assessorId)?.name.trim() ?? '';
}

/** One entry: when, who, what was changed from what to what, and the way back. */
export function HistoryItem({ entry, sides, hasSubject, bringBack }: Props) {
  const { translate, tag } = useLanguage();
  const rubric = useRubric();
  const { id: assessmentId, assessors } = useAssessment();
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  const id = useId();
  const subject = findSubject(entry);
  const named = nameSubject(subject, rubric, translate, assessmentId);
  const names = nameChoices(subject, rubric, translate);
  const who = nameWriter(entry, assessors);
  const bring = (side: Side) => {
    flushSync(() => bringBack(entry, side, named.text));
    // The button may have gone with what it did.
    item.current?.focus({ preventScroll: true });
  };
  return (
    <li ref={item} tabIndex={-1} className="history-item">
      <div id={id}>
        <p className="small muted">
          <time dateTime={entry.at}>{formatTime(entry.at, tag)}</time>
          {who !== '' && <bdi className="history-who">{who}</bdi>}
        </p>
        {hasSubject && (
          <p className="history-subject" dir="auto">
            <Link href={named.path}>{named.text}</Link>
          </p>
        )}
        {entry.isMerged && <p className="small">{translate('history.merged')}</p>}
        {describeChange(entry).map((line, index) => (
          <ChangeLine key={index} line={line} names={names} />
        ))}
      </div>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          className="button history-bring-back"
          aria-describedby={id}
          onClick={() => bring(side)}
        >
          {translate(`history.bring-back.${side}`)}
        </button>
      ))}
    </li>
  );
}
