import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { listWaysBack } from '../../../domain/history/list-ways-back.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { calendarDay } from '../../../lib/calendar-day.ts';
import type { StoredHistoryEntry } from '../../../storage/assessment-storage.ts';
import { useAssessment, useLanguage } from '../../app-context.tsx';
import { useToast } from '../toast.tsx';
import { HistoryItem } from './history-item.tsx';
import { useBringBack } from './use-bring-back.ts';
import './history.css';

/** How many entries are shown at first, and how many more with each press. */
const PAGE = 50;

type Props = {
  /** The newest first. */
  entries: readonly StoredHistoryEntry[];
  hasSubjects: boolean;
  /** Level of the headings of the days. */
  level: 2 | 3;
};

/** The entries by day, some at a time. */
export function HistoryList({ entries, hasSubjects, level }: Props) {
  const { translate } = useLanguage();
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  const { region, show } = useToast();
  const bringBack = useBringBack(show);
  const assessment = useAssessment();
  const ways = useMemo(() => listWaysBack(assessment, entries), [assessment, entries]);
  const left = entries.length - shown;
  const showMore = () => {
    flushSync(() => setShown(shown + PAGE));
    list.current?.querySelectorAll<HTMLElement>('.history-item')[shown]?.focus();
  };
  return (
    <div ref={list} className="history">
      {groupByDay(entries.slice(0, shown)).map(({ day, key, items }) => (
        <section key={key}>
          <DayHeading day={day} level={level} />
          <ol className="history-items">
            {items.map((entry) => (
              <HistoryItem
                key={entry.id}
                entry={entry}
                sides={ways.get(entry) ?? []}
                hasSubject={hasSubjects}
                bringBack={bringBack}
              />
            ))}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <div className="row">
          <button type="button" className="button" onClick={showMore}>
            {translate('history.more', { count: Math.min(left, PAGE) })}
          </button>
          <p className="small muted">
            {translate('history.shown', { shown, count: entries.length })}
          </p>
        </div>
      )}
      {region}
    </div>
  );
}

function DayHeading({ day, level }: { day: string; level: 2 | 3 }) {
  const { tag } = useLanguage();
  const Heading = `h${level}` as const;
  return <Heading className="history-day">{formatDay(day, tag)}</Heading>;
}

type Day = {
  readonly day: string;
  readonly key: string;
  readonly items: readonly StoredHistoryEntry[];
};

/** Days of the person's own time zone, in the order in which they come: after a clock was set back, a day comes again. */
function groupByDay(entries: readonly StoredHistoryEntry[]): readonly Day[] {
  const days: (Day & { readonly items: StoredHistoryEntry[] })[] = [];
  for (const entry of entries) {
    const day = calendarDay(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(entry);
    else {
      const times = days.filter((other) => other.day === day).length;
      days.push({ day, key: `${day} ${times}`, items: [entry] });
    }
  }
  return days;
}
