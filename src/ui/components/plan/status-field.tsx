import { useId, type Ref } from 'react';
import { planAction } from '../../../domain/assessment/edits.ts';
import type { Action, ActionStatus } from '../../../domain/assessment/assessment.ts';
import { useActions, useAppContext, useTranslate } from '../../app-context.tsx';

export const STATUSES = [
  'open',
  'in-progress',
  'done',
  'dropped',
] as const satisfies readonly ActionStatus[];

type Props = {
  action: Action;
  /** Id of the element that names the step, where its field stands among those of others. */
  stepId?: string;
  ref?: Ref<HTMLSelectElement>;
  onChanged?: () => void;
};

/** How far a step has come. */
export function StatusField({ action, stepId, ref, onChanged }: Props) {
  const translate = useTranslate();
  const id = useId();
  const change = useChangeAction(action);
  const choose = (value: string) => {
    const status = STATUSES.find((known) => known === value);
    if (status) change({ status });
    onChanged?.();
  };
  return (
    <label className="field">
      <span className="label" id={id}>
        {translate('plan.status')}
      </span>
      <select
        ref={ref}
        className="input"
        aria-labelledby={stepId && `${id} ${stepId}`}
        value={action.status}
        onChange={({ target }) => choose(target.value)}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {translate(`words.status.${status}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Changes fields of a step; typing into one field is undone together, by the browser’s own undo too. */
export function useChangeAction(
  action: Action,
): (change: Partial<Action>, field?: string, isTakenBack?: boolean) => void {
  const { now } = useAppContext();
  const actions = useActions();
  return (change, field, isTakenBack) =>
    actions.edit(
      (assessment) => planAction(assessment, { ...action, ...change, updatedAt: now() }),
      field && `field:action:${action.id}:${field}`,
      isTakenBack,
    );
}
