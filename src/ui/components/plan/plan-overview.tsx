import { useState } from 'react';
import type { Action, ActionStatus } from '../../../domain/assessment/assessment.ts';
import { useTranslate } from '../../app-context.tsx';
import { useHeadingFocus } from '../../use-heading-focus.ts';
import { useReportView } from '../results/report-context.tsx';
import { ActionCard } from './action-card.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { STATUSES } from './status-field.tsx';
import { Suggestions } from './suggestions.tsx';

/** The whole plan: steps by status, each list by date. */
export function PlanOverview() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { report } = useReportView();
  const [moved, setMoved] = useState<string | null>(null);
  const { plan } = report;
  return (
    <main className="page plan stack">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {translate('plan.title')}
        </h1>
        <p className="lead">{translate('plan.lead')}</p>
      </div>
      {plan.length === 0 && <EmptyPlan />}
      {STATUSES.map((status) => (
        <StatusGroup
          key={status}
          status={status}
          actions={plan.filter((action) => action.status === status)}
          moved={moved}
          onMove={setMoved}
        />
      ))}
      <Suggestions isPlanEmpty={plan.length === 0} />
    </main>
  );
}

type GroupProps = {
  status: ActionStatus;
  actions: readonly Action[];
  moved: string | null;
  onMove: (actionId: string) => void;
};

function StatusGroup({ status, actions, moved, onMove }: GroupProps) {
  const translate = useTranslate();
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby={`plan-${status}`}>
      <h2 id={`plan-${status}`}>
        {translate(`words.status.${status}`)} <span className="plan-count">{actions.length}</span>
      </h2>
      <ol className="plan-list">
        {actions.map((action) => (
          <ActionCard
            key={action.id}
            action={action}
            isMoved={action.id === moved}
            onMove={() => onMove(action.id)}
          />
        ))}
      </ol>
    </section>
  );
}
