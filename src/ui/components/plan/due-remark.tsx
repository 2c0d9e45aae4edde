import type { Action } from '../../../domain/assessment/assessment.ts';
import { isToDo } from '../../../domain/assessment/is-to-do.ts';
import { calendarDay } from '../../../lib/calendar-day.ts';
import { useAppContext, useTranslate } from '../../app-context.tsx';

/** A date that has passed is accepted; of a step still to do it is said, quietly. */
export function DueRemark({ action }: { action: Action }) {
  const translate = useTranslate();
  const { now } = useAppContext();
  if (!isToDo(action) || action.due === '' || action.due >= calendarDay(now())) return null;
  return <span className="small muted">{translate('plan.due.passed')}</span>;
}
