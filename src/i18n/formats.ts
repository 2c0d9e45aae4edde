import { isCalendarDay } from '../lib/calendar-day.ts';
import type { Translate } from './translate.ts';

/** A calendar day (YYYY-MM-DD or an ISO moment) in words, such as "22 November 2026"; the text itself when it is no date. */
export function formatDay(day: string, tag: string): string {
  const date = new Date(day.length === 10 ? `${day}T00:00:00Z` : day);
  // A day that no month has would be read as one of the next month.
  const isDate = day.length === 10 ? isCalendarDay(day) : !Number.isNaN(date.getTime());
  if (!isDate) return day;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(baseTag(tag), options).format(date);
}

/** A moment in the person's own time zone, such as "22 Nov 2026, 14:05". */
export function formatMoment(moment: string, tag: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(baseTag(tag), { dateStyle: 'medium', timeStyle: 'short' }).format(
    date,
  );
}

/** A list in words: "a, b and c". */
export function formatList(items: readonly string[], tag: string): string {
  return new Intl.ListFormat(baseTag(tag), { type: 'conjunction' }).format(items);
}

/** The tag to format by: English is British here; the pseudo-languages format like it. */
export function baseTag(tag: string): string {
  return tag === 'en' || tag.endsWith('-XA') || tag.endsWith('-XB') ? 'en-GB' : tag;
}

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/**
 * A size in bytes as people read it: whole kilobytes below a megabyte, then megabytes with one decimal. Never less than
 * 1 kB. Beside a limit, round a file that is larger up, so that it is not said to be as large as the limit.
 */
export function formatSize(
  translate: Translate,
  bytes: number,
  round: (size: number) => number = Math.round,
): string {
  if (bytes < MEGABYTE)
    return translate('files.size.kb', { number: Math.max(1, round(bytes / KILOBYTE)) });
  return translate('files.size.mb', { number: round(bytes / (MEGABYTE / 10)) / 10 });
}
