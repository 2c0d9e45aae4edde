import type { UpgradeReport } from '../../../domain/upgrade/report.ts';
import { AnswersToLookAt } from './answers-to-look-at.tsx';
import { RubricChanges } from './rubric-changes.tsx';
import type { UpgradeInput } from './use-go-on.ts';

type Props = UpgradeInput & { report: UpgradeReport };

/** All that is different, by kind: what touches the answers first. */
export function UpgradeChanges({ report, pending, versions }: Props) {
  return (
    <>
      <AnswersToLookAt report={report} pending={pending} versions={versions} />
      <RubricChanges
        report={report}
        old={pending.kept?.rubric ?? null}
        now={pending.to.rubric}
        activities={pending.assessment.activities}
      />
    </>
  );
}
