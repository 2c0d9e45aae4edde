import { Link } from 'wouter';
import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { AddToPlan } from './add-to-plan.tsx';
import { useReportView } from './report-context.tsx';

/** What a person can do about a finding on a dimension. */
export function FindingActions({ dimension }: { dimension: Dimension }) {
  const translate = useTranslate();
  const { id } = useReportView();
  return (
    <div className="row finding-actions">
      <AddToPlan dimension={dimension} />
      <Link href={pathTo(id, 'questions', dimension.id)} className="button button-quiet">
        {translate('results.to-question')} <span className="visually-hidden">{dimension.id}</span>
      </Link>
    </div>
  );
}
