import { keepDeviceWish, readDeviceWish } from '../../use-device-wish.ts';

/** Until when nothing more is said of each assessment: milliseconds since 1970, by id. */
type ReminderDays = ReadonlyMap<string, number>;

/** The name that it is kept under. */
export const REMINDER_DAYS = 'copy-reminders';

/** What was kept is data from outside: anything else than pairs of an id and a number is forgotten. */
export function readReminderDays(text: string): ReminderDays {
  try {
    const kept: unknown = JSON.parse(text);
    return new Map(Array.isArray(kept) ? kept.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

export function writeReminderDays(days: Iterable<readonly [string, number]>): string {
  return JSON.stringify([...days]);
}

/** Forgets when assessments that are gone were last spoken of. */
export function forgetReminderDays(ids: readonly string[]): void {
  const kept = readDeviceWish(REMINDER_DAYS);
  if (kept === null) return;
  const left = [...readReminderDays(kept)].filter(([id]) => !ids.includes(id));
  keepDeviceWish(REMINDER_DAYS, writeReminderDays(left));
}

function isPair(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
