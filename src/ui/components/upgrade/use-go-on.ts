import { useLocation } from 'wouter';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { applyUpgrade } from '../../../domain/upgrade/apply-upgrade.ts';
import { compareVersions } from '../../../domain/upgrade/compare-versions.ts';
import { listToReview } from '../../../domain/upgrade/list-to-review.ts';
import type { RubricVersions } from '../../../domain/upgrade/outline.ts';
import type { PendingUpgrade } from '../../../state/app-state.ts';
import { useActions, useAppContext } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';

export type UpgradeInput = {
  readonly pending: PendingUpgrade;
  readonly versions: RubricVersions | null;
};

/**
 * Goes on with the new version, and to the question named; without one, to the first that wants another look. Where
 * none does, the step in the address stays.
 */
export function useGoOn({ pending, versions }: UpgradeInput): (dimensionId?: string) => void {
  const { upgrade } = useActions();
  const { now } = useAppContext();
  const [, navigate] = useLocation();
  const { id, to, kept } = pending;
  return (dimensionId) => {
    const apply = (assessment: Assessment) => {
      const editions = { assessment, to, kept: kept?.rubric ?? null, versions };
      const compared = compareVersions(editions);
      return compared.kind === 'upgrade'
        ? applyUpgrade(assessment, compared.report, now())
        : assessment;
    };
    const next = dimensionId ?? listToReview(to.rubric, apply(pending.assessment))[0];
    upgrade(apply);
    if (next !== undefined) navigate(pathTo(id, 'questions', next));
  };
}
