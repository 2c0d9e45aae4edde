import { Link } from 'wouter';
import type { Condition } from '../../../domain/rubric/condition.ts';
import { sayContextValues } from '../../../i18n/say-context.ts';
import { listReasons } from '../../../report/reasons.ts';
import { useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from './report-context.tsx';

/**
 * Which answers about the programme led to a finding (M14), each as a link to where it was given. The dimensions that led
 * to it are named beside the finding.
 */
export function SettingReasons({ condition }: { condition: Condition }) {
  const translate = useTranslate();
  const { id, rubric, report, facts, contextOf } = useReportView();
  const { context, activities } = listReasons(condition, facts);
  const chosen = rubric.activities.filter((activity) => activities.includes(activity.id));
  if (context.length + chosen.length === 0) return null;
  return (
    <>
      <p className="finding-small-head">{translate('results.because')}</p>
      <ul className="plain-list" lang={rubric.language}>
        {context.map((variable) => (
          <li key={variable}>
            <Link href={pathTo(id, 'programme', variable)}>
              <bdi>{contextOf(variable)?.question ?? variable}</bdi>
            </Link>{' '}
            <bdi>{sayContextValues(translate, rubric, report.context, variable)}</bdi>
          </li>
        ))}
        {chosen.map((activity) => (
          <li key={activity.id}>
            <bdi>{activity.label}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
