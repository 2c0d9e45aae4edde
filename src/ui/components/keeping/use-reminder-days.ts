import { useMemo } from 'react';
import { useDeviceWish } from '../../use-device-wish.ts';

/** Until when nothing more is said of each assessment: milliseconds since 1970, by id. */
type Quiet = ReadonlyMap<string, number>;

const DAY = 24 * 60 * 60_000;

/**
 * Remembers on this device when an assessment was last spoken of. `isQuiet` holds for a day after `keepQuiet`. What is
 * over is forgotten.
 */
export function useReminderDays(assessmentId: string, now: () => string) {
  const [kept, keep] = useDeviceWish('copy-reminders', (text) => text ?? '');
  const quiet = useMemo(() => readQuiet(kept), [kept]);
  return {
    isQuiet: () => (quiet.get(assessmentId) ?? 0) > Date.parse(now()),
    keepQuiet: () => {
      const moment = Date.parse(now());
      const lasting = [...quiet].filter(([, until]) => until > moment);
      keep(JSON.stringify([...lasting, [assessmentId, moment + DAY]]));
    },
  };
}

/** What was kept is data from outside: anything else than pairs of an id and a number is forgotten. */
function readQuiet(text: string): Quiet {
  try {
    const kept: unknown = JSON.parse(text);
    return new Map(Array.isArray(kept) ? kept.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
