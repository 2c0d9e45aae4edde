import type { GroupScore } from '../domain/scoring/result.ts';
import type { Mark } from './profile-geometry.ts';

/**
 * The marks of the profile in the order of its key, after the levels (`drawLevels`); screen and paper explain the same.
 * Words: `results.key.<name>`.
 */
export const PROFILE_KEY = [
  { name: 'harm', state: 1, harm: 'harm' },
  { name: 'critical', state: 0, harm: 'critical' },
  { name: 'not-stated', state: 'not-stated', harm: 'none' },
  { name: 'not-applicable', state: 'not-applicable', harm: 'none' },
  { name: 'unanswered', state: 'unanswered', harm: 'none' },
] as const satisfies readonly (Pick<Mark, 'state' | 'harm'> & { name: string })[];

/** A score with something open, to show how a score and its range are drawn. */
export const KEY_SCORE: GroupScore = {
  id: '', inScope: 3, notApplicable: 0, applicable: 3, rated: 2, open: 1,
  score: 0.5, low: 0.1, high: 0.9, isComplete: true, band: 'mostly-better',
}; // prettier-ignore
