import { useState } from 'react';
import { Link } from 'wouter';
import type { Action } from '../../../domain/assessment/assessment.ts';
import { planAction, removeAction } from '../../../domain/assessment/edits.ts';
import { useActions, useAssessment, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useHeadingFocus } from '../../use-heading-focus.ts';
import { useAddStep } from '../results/add-to-plan.tsx';
import { useReportView } from '../results/report-context.tsx';
import { sayState } from '../../../i18n/say-result.ts';
import { useToast } from '../toast.tsx';
import { ActionEditor } from './action-editor.tsx';
import { Proposals } from './proposals.tsx';

/** The steps of one dimension: chosen from what the rubric proposes, or in own words. */
export function PlanDimension({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { id, rubric, dimensionOf, answerOf } = useReportView();
  const dimension = dimensionOf(dimensionId);
  const { actions } = useAssessment();
  const appActions = useActions();
  const addStep = useAddStep();
  const toast = useToast();
  const [newest, setNewest] = useState<string | null>(null);
  const own = actions.filter((action) => action.dimensionId === dimensionId);
  const bringBack = (removed: Action) => {
    appActions.edit((assessment) =>
      assessment.actions.some(({ id }) => id === removed.id)
        ? assessment
        : planAction(assessment, removed),
    );
    setNewest(removed.id);
    toast.show({ text: translate('plan.back') });
  };
  const remove = (action: Action) => {
    appActions.edit((assessment) => removeAction(assessment, action.id));
    toast.show({
      text: translate('plan.removed'),
      action: { label: translate('plan.undo'), run: () => bringBack(action) },
    });
    heading.current?.focus();
  };
  return (
    <main className="page page-narrow plan stack">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {translate('plan.for')}{' '}
          <bdi lang={rubric.language}>{`${dimensionId} ${dimension?.title ?? ''}`}</bdi>
        </h1>
        {dimension && (
          <p className="muted">
            {sayState(translate, rubric, answerOf(dimensionId)?.state ?? 'out-of-scope')}{' '}
            <Link href={pathTo(id, 'questions', dimensionId)}>
              {translate('results.to-question')}
            </Link>
          </p>
        )}
      </div>
      {own.length > 0 && (
        <ol className="plan-list">
          {own.map((action, index) => (
            <ActionEditor
              key={action.id}
              action={action}
              number={index + 1}
              isNew={action.id === newest}
              onRemove={() => remove(action)}
            />
          ))}
        </ol>
      )}
      {dimension && (
        <Proposals
          dimension={dimension}
          planned={own.map(({ step }) => step)}
          onAdd={(step) => setNewest(addStep(dimensionId, step))}
        />
      )}
      <div className="row">
        <Link className="button button-main" href={pathTo(id, 'plan')}>
          {translate('plan.to-plan')}
        </Link>
        <Link className="button button-quiet" href={pathTo(id, 'results')}>
          {translate('plan.to-results')}
        </Link>
      </div>
      {toast.region}
    </main>
  );
}
