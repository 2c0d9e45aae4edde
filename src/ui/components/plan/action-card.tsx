import { useEffect, useId, useRef } from 'react';
import { Link } from 'wouter';
import type { Action } from '../../../domain/assessment/assessment.ts';
import { isToDo } from '../../../domain/assessment/is-to-do.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from '../results/report-context.tsx';
import { DueRemark } from './due-remark.tsx';
import { StatusField } from './status-field.tsx';

type Props = { action: Action; isMoved: boolean; onMove: () => void };

/** A step of the plan as it stands; its status can be changed here. */
export function ActionCard({ action, isMoved, onMove }: Props) {
  const translate = useTranslate();
  const { id } = useReportView();
  const stepId = useId();
  const status = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    // A step that changes its status moves to another list; the focus goes with it.
    if (isMoved) status.current?.focus();
  }, [isMoved]);
  return (
    <li className={`card plan-action plan-action-${action.status}`}>
      <div className="plan-action-text">
        <p className="small muted">
          <DimensionName dimension={action.dimensionId} />
        </p>
        <p className="plan-action-step" dir="auto" id={stepId}>
          {action.step.trim() || translate('plan.step.empty')}
        </p>
        <Details action={action} />
      </div>
      <div className="plan-action-controls">
        <StatusField action={action} stepId={stepId} ref={status} onChanged={onMove} />
        <Link className="button button-quiet" href={pathTo(id, 'plan', action.dimensionId)}>
          {translate('plan.edit')} <span className="visually-hidden">{action.dimensionId}</span>
        </Link>
      </div>
    </li>
  );
}

function DimensionName({ dimension }: { dimension: string }) {
  const { rubric, dimensionOf } = useReportView();
  return (
    <>
      <span className="code">{dimension}</span>{' '}
      <bdi lang={rubric.language}>{dimensionOf(dimension)?.title}</bdi>
    </>
  );
}

/** Who does it, and by when. What is missing is said only of a step that still has to be taken. */
function Details({ action }: { action: Action }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const sayMissing = (text: string) => (isToDo(action) ? text : '');
  const owner = action.owner.trim() || sayMissing(translate('plan.owner.none'));
  const due = action.due
    ? translate('plan.due-by', { day: formatDay(action.due, tag) })
    : sayMissing(translate('plan.due.none'));
  if (owner === '' && due === '') return null;
  return (
    <p className="row small">
      {owner !== '' && (
        <span>
          {translate('plan.owner-is')} <bdi>{owner}</bdi>
        </span>
      )}
      {due !== '' && <span>{due}</span>}
      <DueRemark action={action} />
    </p>
  );
}
