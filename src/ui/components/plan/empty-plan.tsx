import { Link } from 'wouter';
import { useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from '../results/report-context.tsx';

/** No step yet: says where steps come from. The findings to start with stand below it. */
export function EmptyPlan() {
  const translate = useTranslate();
  const { id, report } = useReportView();
  const hasFindings = report.order.length + report.openQuestions.length > 0;
  return (
    <div className="card plan-empty">
      <p>{translate(hasFindings ? 'plan.empty' : 'plan.empty.no-findings')}</p>
      {!hasFindings && (
        <Link className="button button-main" href={pathTo(id, 'questions')}>
          {translate('plan.empty.link')}
        </Link>
      )}
    </div>
  );
}
