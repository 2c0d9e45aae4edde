/** The calendar day (YYYY-MM-DD) of an ISO moment, in the person's own time zone. */
export function calendarDay(moment: string): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** True for YYYY-MM-DD: what a date field gives when it is filled in. */
export function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
