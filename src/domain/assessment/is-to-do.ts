import type { Action } from './assessment.ts';

/** Whether a step of the plan still has to be taken. Only such a step is owed an owner and a date, and can be late. */
export function isToDo({ status }: Pick<Action, 'status'>): boolean {
  return status === 'open' || status === 'in-progress';
}
