import { describeIssues, MOST_PROBLEMS } from '../../lib/describe-issues.ts';
import { findHazards } from '../../lib/find-hazards.ts';
import { findReferenceProblems } from './check-references.ts';
import type { RubricProblem } from './rubric-problem.ts';
import type { Rubric } from './rubric.ts';
import { RubricSchema } from './schema.ts';

export type CheckedRubric =
  | { readonly kind: 'ok'; readonly rubric: Rubric }
  | { readonly kind: 'refused'; readonly problems: readonly RubricProblem[] };

/**
 * Decides whether data from outside is a rubric the method can run on: nothing that could do harm, every field in
 * shape, every id unique and every reference resolved. At most 20 problems, of the first of these steps that fails.
 */
export function checkRubric(value: unknown): CheckedRubric {
  const hazards = findHazards(value);
  if (hazards.length > 0) return refuse(hazards);
  const parsed = RubricSchema.safeParse(value);
  if (!parsed.success) {
    const problems = describeIssues(parsed.error, value);
    return refuse(problems.map((problem) => ({ code: 'wrong-shape', ...problem })));
  }
  const problems = findReferenceProblems(parsed.data);
  return problems.length > 0 ? refuse(problems) : { kind: 'ok', rubric: parsed.data };
}

function refuse(problems: readonly RubricProblem[]): CheckedRubric {
  return { kind: 'refused', problems: problems.slice(0, MOST_PROBLEMS) };
}
