import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { planAction } from '../../../domain/assessment/edits.ts';
import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useActions, useAppContext, useOpen, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from './report-context.tsx';

/** Puts the first redesign step of a dimension into the plan; once one is there, leads to it. */
export function AddToPlan({ dimension }: { dimension: Dimension }) {
  const translate = useTranslate();
  const { id } = useReportView();
  const isPlanned = useOpen(({ assessment }) =>
    assessment.actions.some(({ dimensionId }) => dimensionId === dimension.id),
  );
  const add = useAddStep();
  const link = useRef<HTMLAnchorElement>(null);
  const [isJustAdded, setJustAdded] = useState(false);
  useEffect(() => {
    if (isJustAdded && isPlanned) link.current?.focus();
  }, [isJustAdded, isPlanned]);
  if (isPlanned) {
    return (
      <Link ref={link} href={pathTo(id, 'plan', dimension.id)} className="button button-quiet">
        {translate('results.in-plan')} <span className="visually-hidden">{dimension.id}</span>
      </Link>
    );
  }
  const addFirst = () => {
    add(dimension.id, dimension.redesign.now);
    setJustAdded(true);
  };
  return (
    <button type="button" className="button" onClick={addFirst}>
      {translate('results.add-to-plan')} <span className="visually-hidden">{dimension.id}</span>
    </button>
  );
}

/** Adds a step for a dimension to the plan of the open assessment and gives the step's id. */
export function useAddStep(): (dimensionId: string, step: string) => string {
  const { newId, now } = useAppContext();
  const actions = useActions();
  return (dimensionId, step) => {
    const id = newId();
    actions.edit((assessment) =>
      planAction(assessment, {
        id,
        dimensionId,
        step,
        owner: '',
        due: '',
        status: 'open',
        updatedAt: now(),
      }),
    );
    return id;
  };
}
