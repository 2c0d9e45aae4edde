import type { Assessment } from '../assessment/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { findOutline } from './find-outline.ts';
import type { RubricVersions } from './outline.ts';

type Step = NonNullable<Assessment['upgrades']>[number];

/**
 * Whether it is known what changed in each of the steps that an assessment has taken to its version. Where it is not,
 * its questions may have other words or not, and nobody can say. `findKept` gives an old rubric that is here.
 */
export function isChangeKnown(
  steps: readonly Step[],
  versions: RubricVersions | null,
  findKept: (hash: string) => Rubric | undefined,
): boolean {
  const isKnown = ({ from, to }: Step) => {
    const made = { id: versions?.rubric ?? '', ...from };
    const kept = findKept(from.hash) ?? null;
    return findOutline(made, kept, versions, to.version).basis !== 'unknown';
  };
  return steps.length > 0 && steps.every(isKnown);
}
