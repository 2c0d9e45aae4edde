import { findDimension } from '../../domain/rubric/rubric.ts';
import { calendarDay } from '../../lib/calendar-day.ts';
import { selectReport } from '../../state/select-report.ts';
import { useAppContext, useAssessment, useRubric } from '../app-context.tsx';
import { PlanDimension } from '../components/plan/plan-dimension.tsx';
import { PlanOverview } from '../components/plan/plan-overview.tsx';
import { ReportProvider } from '../components/results/report-context.tsx';
import '../components/plan/plan.css';

type Props = { id: string; dimension: string | undefined };

/** Who does what by when: the whole plan, or the steps of the dimension in the address. */
export function PlanScreen({ id, dimension: dimensionId }: Props) {
  const rubric = useRubric();
  const { now } = useAppContext();
  const assessment = useAssessment();
  const report = selectReport(rubric, assessment, calendarDay(now()));
  // A step of a dimension that this rubric does not have can be changed all the same.
  const isKnown =
    findDimension(rubric, dimensionId ?? '') !== undefined ||
    assessment.actions.some((action) => action.dimensionId === dimensionId);
  return (
    <ReportProvider id={id} rubric={rubric} report={report}>
      {dimensionId !== undefined && isKnown ? (
        <PlanDimension key={dimensionId} dimensionId={dimensionId} />
      ) : (
        <PlanOverview />
      )}
    </ReportProvider>
  );
}
