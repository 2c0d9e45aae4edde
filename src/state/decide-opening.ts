import type { Assessment } from '../domain/assessment/assessment.ts';
import { checkRubric } from '../domain/rubric/check-rubric.ts';
import { stepBetween } from '../domain/upgrade/version-number.ts';
import type { Found } from './app-state.ts';
import type { LoadedRubric } from './selectors.ts';

/**
 * How an assessment opens that was made with another edition of the built-in rubric. One of a later version, or another
 * edition of the same version, opens with that edition where the device has it. A later one that the device lacks is
 * not opened: the built-in one never stands in for it.
 */
export function decideOpening(
  assessment: Assessment,
  builtIn: LoadedRubric,
  stored: LoadedRubric | undefined,
  isHeld: boolean,
): Found {
  const { id, rubric } = assessment;
  const kept = stored && isSound(stored) ? stored : null;
  const step = stepBetween(rubric.version, builtIn.rubric.version);
  const isEarlier = step !== 'older' && step !== 'same';
  if (kept && (isHeld || !isEarlier)) return { kind: 'ok', assessment, rubric: kept };
  if (step === 'older') return { kind: 'rubric-newer', id, rubric };
  return { kind: 'upgrade', id, assessment, to: builtIn, kept };
}

/** What lies in the store may be damaged, or of a shape that this version of the app does not know. */
function isSound({ rubric }: LoadedRubric): boolean {
  return checkRubric(rubric).kind === 'ok';
}
