import type { Assessment } from '../domain/assessment/assessment.ts';
import { checkRubric } from '../domain/rubric/check-rubric.ts';
import { stepBetween } from '../domain/upgrade/version-number.ts';
import type { Found } from './app-state.ts';
import type { LoadedRubric } from './selectors.ts';

/**
 * How an assessment opens that was made with another edition of the rubric in use now: the built-in one, or the latest
 * of an organisation's own. One of a later version, or another edition of the same version, opens with that edition
 * where the device has it. A later one that the device lacks is not opened: the one in use never stands in for it.
 */
export function decideOpening(
  assessment: Assessment,
  inUse: LoadedRubric,
  stored: LoadedRubric | undefined,
  isHeld: boolean,
): Found {
  const { id, rubric } = assessment;
  const kept = stored && isSound(stored) ? stored : null;
  const step = stepBetween(rubric.version, inUse.rubric.version);
  const isEarlier = step !== 'older' && step !== 'same';
  if (kept && (isHeld || !isEarlier)) return { kind: 'ok', assessment, rubric: kept };
  if (step === 'older') return { kind: 'rubric-newer', id, rubric };
  return { kind: 'upgrade', id, assessment, to: inUse, kept };
}

/**
 * The latest of the kept rubrics that is a later version of the one an assessment was made with; undefined when there is
 * none. Of two editions of one version the one that comes first is taken.
 */
export function findLater(
  made: Assessment['rubric'],
  kept: readonly LoadedRubric[],
): LoadedRubric | undefined {
  const isLater = (from: string, to: string) => !['same', 'older'].includes(stepBetween(from, to));
  return kept
    .filter((one) => isSound(one) && one.rubric.id === made.id)
    .reduce<LoadedRubric | undefined>((latest, one) => {
      const { version } = latest?.rubric ?? made;
      return isLater(version, one.rubric.version) ? one : latest;
    }, undefined);
}

/** What lies in the store may be damaged, or of a shape that this version of the app does not know. */
export function isSound({ rubric }: LoadedRubric): boolean {
  return checkRubric(rubric).kind === 'ok';
}
