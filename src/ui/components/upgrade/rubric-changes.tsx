import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { UpgradeReport } from '../../../domain/upgrade/report.ts';
import { DimensionChanges } from './dimension-changes.tsx';
import { FrameChanges } from './frame-changes.tsx';
import { MoveList } from './move-list.tsx';
import { RewordedList } from './reworded-list.tsx';

type Props = {
  report: UpgradeReport;
  /** The rubric before, where it is here. */
  old: Rubric | null;
  now: Rubric;
  /** What the programme does. */
  activities: readonly string[];
};

/** What is different in the rubric itself, by kind. */
export function RubricChanges({ report, old, now, activities }: Props) {
  return (
    <>
      <MoveList moves={report.moves} />
      <DimensionChanges report={report} />
      <RewordedList report={report} old={old} now={now} />
      <FrameChanges report={report} now={now} activities={activities} />
    </>
  );
}
