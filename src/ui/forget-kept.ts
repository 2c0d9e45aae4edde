/** Pairs of an id and the moment until which nothing is said of that assessment. */
const REMINDERS = 'assumption-check:copy-reminders';

/**
 * Forgets what the browser keeps beside the database of assessments that are removed for good: a pasted text, whether
 * the draft goes into the file, and when a copy was last spoken of.
 */
export function forgetKept(ids: readonly string[]): void {
  try {
    for (const id of ids) {
      sessionStorage.removeItem(`assumption-check:paste:${id}`);
      localStorage.removeItem(`assumption-check:draft-in-file:${id}`);
    }
    const reminders: unknown = JSON.parse(localStorage.getItem(REMINDERS) ?? 'null');
    if (!Array.isArray(reminders)) return;
    const left = reminders.filter((reminder) => !namesOne(ids, reminder));
    localStorage.setItem(REMINDERS, JSON.stringify(left));
  } catch {
    // Storage is refused, or has what nobody wrote: what reads it forgets that.
  }
}

function namesOne(ids: readonly string[], reminder: unknown): boolean {
  return Array.isArray(reminder) && ids.includes(String(reminder[0]));
}
