import type { Assessment } from '../assessment/assessment.ts';
import { deriveScope } from '../assessment/scope.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** The dimensions in scope whose answers want another look, in source order. */
export function listToReview(rubric: Rubric, assessment: Assessment): readonly string[] {
  const { toReview = [] } = assessment;
  if (toReview.length === 0) return [];
  return deriveScope(rubric, assessment)
    .filter(({ id, inScope }) => inScope && toReview.includes(id))
    .map(({ id }) => id);
}
