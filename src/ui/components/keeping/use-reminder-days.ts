import { useMemo } from 'react';
import { useDeviceWish } from '../../use-device-wish.ts';
import { readReminderDays, REMINDER_DAYS, writeReminderDays } from './reminder-days.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Remembers on this device when an assessment was last spoken of. `isQuiet` holds for a day after `keepQuiet`. What is
 * over is forgotten.
 */
export function useReminderDays(assessmentId: string, now: () => string) {
  const [kept, keep] = useDeviceWish(REMINDER_DAYS, (text) => text ?? '');
  const quiet = useMemo(() => readReminderDays(kept), [kept]);
  return {
    isQuiet: () => (quiet.get(assessmentId) ?? 0) > Date.parse(now()),
    keepQuiet: () => {
      const moment = Date.parse(now());
      const lasting = [...quiet].filter(([, until]) => until > moment);
      keep(writeReminderDays([...lasting, [assessmentId, moment + DAY]]));
    },
  };
}
