import type { Assessment } from './assessment.ts';

/** When something in it was last answered, agreed on or planned, as far as the assessment itself tells; ISO 8601. */
export function findLastChange({ createdAt, answers, agreed, actions }: Assessment): string {
  const moments = [...answers, ...agreed, ...actions].map(({ updatedAt }) => updatedAt);
  return moments.reduce((last, moment) => (moment > last ? moment : last), createdAt);
}
