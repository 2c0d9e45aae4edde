import type { UnavailableReason } from '../../storage/assessment-storage.ts';

export type TemporaryAdvice = 'save.temporary.advice' | 'save.away.advice';

/** What to say of work that lasts as long as the page. A store that is only away is said to be so in a place of its own. */
export function adviseTemporary(reason: UnavailableReason): TemporaryAdvice {
  const isAway = reason === 'blocked' || reason === 'newer-store';
  return isAway ? 'save.away.advice' : 'save.temporary.advice';
}
