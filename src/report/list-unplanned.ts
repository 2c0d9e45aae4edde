import type { Finding } from '../domain/scoring/result.ts';
import type { Report } from './report.ts';

/** A finding, or a dimension that the draft is silent on. */
export type Unplanned = { readonly kind: Finding['kind'] | 'open'; readonly id: string };

/**
 * Findings that no step of the plan takes up, in the order of M15, and then what the draft does not say. A tension is
 * taken up when what it says is a step; a dropped step takes up nothing. `messageOf` gives what a tension says.
 */
export function listUnplanned(
  { order, openQuestions, plan }: Pick<Report, 'order' | 'openQuestions' | 'plan'>,
  messageOf: (tension: string) => string | undefined,
): readonly Unplanned[] {
  const going = plan.filter(({ status }) => status !== 'dropped');
  const planned = new Set(going.map(({ dimensionId }) => dimensionId));
  const steps = new Set(going.map(({ step }) => step));
  const open = openQuestions.map((id): Unplanned => ({ kind: 'open', id }));
  return [...order, ...open].filter(({ kind, id }) =>
    kind === 'tension' ? !steps.has(messageOf(id) ?? id) : !planned.has(id),
  );
}
