import { useEffect, useRef } from 'react';
import type { Action } from '../../../domain/assessment/assessment.ts';
import { isCalendarDay } from '../../../lib/calendar-day.ts';
import { useTranslate } from '../../app-context.tsx';
import { isBrowserUndo } from '../../is-browser-undo.ts';
import { DueRemark } from './due-remark.tsx';
import { StatusField, useChangeAction } from './status-field.tsx';

type Props = { action: Action; number: number; isNew: boolean; onRemove: () => void };

/** A step of the plan with its fields. What is typed is kept as it is typed. */
export function ActionEditor({ action, number, isNew, onRemove }: Props) {
  const translate = useTranslate();
  const change = useChangeAction(action);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  const setDue = (due: string) => {
    if (due === '' || isCalendarDay(due)) change({ due }, 'due');
  };
  return (
    <li className="card">
      <fieldset className="plan-fields">
        <legend>{translate('plan.step-number', { number })}</legend>
        <label className="field plan-wide">
          <span className="label">{translate('plan.step')}</span>
          <textarea
            ref={first}
            className="input"
            dir="auto"
            value={action.step}
            onChange={(event) => change({ step: event.target.value }, 'step', isBrowserUndo(event))}
          />
        </label>
        <label className="field">
          <span className="label">{translate('plan.owner')}</span>
          <input
            className="input"
            dir="auto"
            autoComplete="off"
            value={action.owner}
            onChange={(event) =>
              change({ owner: event.target.value }, 'owner', isBrowserUndo(event))
            }
          />
        </label>
        <label className="field">
          <span className="label">{translate('plan.due')}</span>
          <input
            type="date"
            className="input"
            max="9999-12-31"
            value={action.due}
            onChange={({ target }) => setDue(target.value)}
          />
          <DueRemark action={action} />
        </label>
        <StatusField action={action} />
      </fieldset>
      <button type="button" className="button button-quiet" onClick={onRemove}>
        {translate('plan.remove')}{' '}
        <span className="visually-hidden">{translate('plan.step-number', { number })}</span>
      </button>
    </li>
  );
}
