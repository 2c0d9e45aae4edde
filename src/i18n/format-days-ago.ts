const DAY = 24 * 60 * 60_000;

/** How many calendar days a moment lies back, in words: "today", "yesterday", "3 days ago". The text itself when it is no moment. */
export function formatDaysAgo(moment: string, now: string, tag: string): string {
  const days = countDays(moment, now);
  if (Number.isNaN(days)) return moment;
  const language = tag.endsWith('-XA') || tag.endsWith('-XB') ? 'en-GB' : tag;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
}

/** By the calendar of this device: what was written late yesterday was written yesterday. Never less than 0. */
function countDays(moment: string, now: string): number {
  return Math.max(0, Math.round((startOfDay(now) - startOfDay(moment)) / DAY));
}

function startOfDay(moment: string): number {
  const date = new Date(moment);
  return date.setHours(0, 0, 0, 0);
}
