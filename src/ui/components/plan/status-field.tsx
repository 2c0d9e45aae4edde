import type { Ref } from 'react';
import { planAction } from '../../../domain/assessment/edits.ts';
import type { Action, ActionStatus } from '../../../domain/assessment/assessment.ts';
import { useActions, useAppContext, useTranslate } from '../../app-context.tsx';

export const STATUSES = [
  'open',
  'in-progress',
  'done',
  'dropped',
] as const satisfies readonly ActionStatus[];

type Props = { action: Action; ref?: Ref<HTMLSelectElement>; onChanged?: () => void };

/** How far a step has come. */
export function StatusField({ action, ref, onChanged }: Props) {
  const translate = useTranslate();
  const change = useChangeAction(action);
  const choose = (value: string) => {
    const status = STATUSES.find((known) => known === value);
    if (status) change({ status });
    onChanged?.();
  };
  return (
    <label className="field">
      <span className="label">{translate('plan.status')}</span>
      <select
        ref={ref}
        className="input"
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

/** Changes fields of a step; typing into one field is undone together. */
export function useChangeAction(action: Action): (change: Partial<Action>, field?: string) => void {
  const { now } = useAppContext();
  const actions = useActions();
  return (change, field) =>
    actions.edit(
      (assessment) => planAction(assessment, { ...action, ...change, updatedAt: now() }),
      field && `field:action:${action.id}:${field}`,
    );
}
