import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { planAction } from '../../../domain/assessment/edits.ts';
import type { Dimension, Tension } from '../../../domain/rubric/rubric.ts';
import { readFirstStep } from '../../../report/wording.ts';
import { useActions, useAppContext, useOpen, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from './report-context.tsx';

/** Puts the step that fits the answer into the plan; once the dimension has a step, leads to it. */
export function AddToPlan({ dimension }: { dimension: Dimension }) {
  const translate = useTranslate();
  const { answerOf } = useReportView();
  const isPlanned = useOpen(({ assessment }) =>
    assessment.actions.some(({ dimensionId }) => dimensionId === dimension.id),
  );
  const answer = answerOf(dimension.id);
  const { kind, text } = readFirstStep(
    dimension,
    answer?.state ?? 'unanswered',
    answer?.isAdapted ?? false,
  );
  const step = kind === 'answer' ? translate('plan.step.answer', { question: text }) : text;
  return (
    <PlanButton code={dimension.id} isPlanned={isPlanned} dimensionId={dimension.id} step={step} />
  );
}

/** Puts what a rule says into the plan, at a dimension in scope that it is about. */
export function AddTensionToPlan({ tension }: { tension: Tension }) {
  const { answerOf } = useReportView();
  const isPlanned = useOpen(({ assessment }) =>
    assessment.actions.some(({ step }) => step === tension.message),
  );
  const isInScope = (id: string) => (answerOf(id)?.state ?? 'out-of-scope') !== 'out-of-scope';
  const at = tension.dimensions.find(isInScope) ?? tension.dimensions[0];
  if (!at) return null;
  return (
    <PlanButton code={tension.id} isPlanned={isPlanned} dimensionId={at} step={tension.message} />
  );
}

type ButtonProps = { code: string; isPlanned: boolean; dimensionId: string; step: string };

function PlanButton({ code, isPlanned, dimensionId, step }: ButtonProps) {
  const translate = useTranslate();
  const { id } = useReportView();
  const add = useAddStep();
  const link = useRef<HTMLAnchorElement>(null);
  const [isJustAdded, setJustAdded] = useState(false);
  useEffect(() => {
    if (isJustAdded && isPlanned) link.current?.focus();
  }, [isJustAdded, isPlanned]);
  if (isPlanned) {
    return (
      <Link ref={link} href={pathTo(id, 'plan', dimensionId)} className="button button-quiet">
        {translate('results.in-plan')} <span className="visually-hidden">{code}</span>
      </Link>
    );
  }
  const addFirst = () => {
    add(dimensionId, step);
    setJustAdded(true);
  };
  return (
    <button type="button" className="button" onClick={addFirst}>
      {translate('results.add-to-plan')} <span className="visually-hidden">{code}</span>
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
