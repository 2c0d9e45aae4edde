import type { ShapeProblem } from '../../lib/describe-issues.ts';
import type { Expected } from '../../lib/expected.ts';
import type { Hazard } from '../../lib/find-hazards.ts';

/** The lists of a rubric that other parts refer to by id. */
export type ReferredKind =
  'part' | 'section' | 'dimension' | 'context' | 'activity' | 'tension' | 'lesson' | 'fact';

/** What has to stand in a rubric, beside what its schema asks for. */
export type ExpectedOfRubric =
  | Expected
  | { readonly kind: 'id-of'; readonly of: ReferredKind }
  | { readonly kind: 'unique-id' }
  /** Tensions that do not lead back to themselves. */
  | { readonly kind: 'no-circle' }
  /** A condition that looks at no level. */
  | { readonly kind: 'no-level' };

/** Why a rubric is not used: where, what was found, what has to be there. */
export type RubricProblem =
  | Hazard
  | ({ readonly code: 'wrong-shape' } & ShapeProblem)
  | (Omit<ShapeProblem, 'expected'> & {
      readonly code:
        'duplicate-id' | 'unknown-id' | 'unknown-value' | 'tension-cycle' | 'not-around-level';
      readonly expected: ExpectedOfRubric;
    });
