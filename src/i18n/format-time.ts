import { baseTag } from './formats.ts';

/** The time of day of an ISO moment in the person's own time zone, such as "14:05"; the text itself when it is none. */
export function formatTime(moment: string, tag: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(baseTag(tag), { timeStyle: 'short' }).format(date);
}
