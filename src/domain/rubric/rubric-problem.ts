import type { ShapeProblem } from '../../lib/describe-issues.ts';
import type { Hazard } from '../../lib/find-hazards.ts';

/** Why a rubric is not used: where, what was found, what has to be there. */
export type RubricProblem = ShapeProblem & {
  readonly code:
    | Hazard['code']
    | 'wrong-shape'
    | 'duplicate-id'
    | 'unknown-id'
    | 'unknown-value'
    | 'tension-cycle'
    | 'not-around-level';
};
