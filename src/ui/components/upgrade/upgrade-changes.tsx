import type { UpgradeReport } from '../../../domain/upgrade/report.ts';
import { AnswersToLookAt } from './answers-to-look-at.tsx';
import { DimensionChanges } from './dimension-changes.tsx';
import { FrameChanges } from './frame-changes.tsx';
import { MoveList } from './move-list.tsx';
import { RewordedList } from './reworded-list.tsx';
import type { UpgradeInput } from './use-go-on.ts';

type Props = UpgradeInput & { report: UpgradeReport };

/** All that is different, by kind: what touches the answers first. */
export function UpgradeChanges({ report, pending, versions }: Props) {
  const old = pending.kept?.rubric ?? null;
  const now = pending.to.rubric;
  return (
    <>
      <AnswersToLookAt report={report} pending={pending} versions={versions} />
      <MoveList moves={report.moves} />
      <DimensionChanges report={report} />
      <RewordedList report={report} old={old} now={now} />
      <FrameChanges report={report} now={now} activities={pending.assessment.activities} />
    </>
  );
}
