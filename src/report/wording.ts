import type { Dimension, Harm } from '../domain/rubric/rubric.ts';
import type { Finding, HarmFinding } from '../domain/scoring/result.ts';
import type { DimensionState } from '../domain/scoring/truth.ts';
import type { ReportDimension } from './report.ts';

type Wording = Pick<Dimension, 'conventional' | 'better' | 'question'>;

/** The poles and the question as this programme reads them: adapted ones where men take part too. */
export function readWording(dimension: Dimension, isAdapted: boolean): Wording {
  const { conventional, better, question, adapted } = dimension;
  if (!isAdapted || !adapted) return { conventional, better, question };
  return {
    conventional: adapted.conventional ?? conventional,
    better: adapted.better ?? better,
    question: adapted.question ?? question,
  };
}

/** What to do first: undo the conventional practice, build the better one, or answer the question in the draft. */
export type FirstStep = {
  readonly kind: 'now' | 'this-phase' | 'answer';
  readonly text: string;
};

/**
 * The step that fits an answer. At levels 0 and 1 the draft plans the conventional practice, so the step that takes it
 * out comes first; above that the draft has begun, so the step that builds on. A silent draft is never told to take out
 * what it does not plan: it is asked the question.
 */
export function readFirstStep(
  dimension: Dimension,
  state: DimensionState,
  isAdapted: boolean,
): FirstStep {
  const { now, thisPhase } = dimension.redesign;
  if (typeof state !== 'number') {
    return { kind: 'answer', text: readWording(dimension, isAdapted).question };
  }
  return state <= 1 ? { kind: 'now', text: now } : { kind: 'this-phase', text: thisPhase };
}

/** Whether an answer asks for another text: below the top level, and where the draft is silent. */
export function asksForStep({ state, gap }: Pick<ReportDimension, 'state' | 'gap'>): boolean {
  return state === 'not-stated' || (gap !== null && gap > 0);
}

/** What the rubric says of a harm: in softer words where it is half there (M13). */
export function readHarm({ text, softer }: Harm, isSofter: boolean): string {
  return isSofter ? (softer ?? text) : text;
}

/** Tensions that say the same as a harm and have no place of their own in the order (M15): told with the harm. */
export function listRestatements(
  order: readonly Finding[],
  { tensions }: HarmFinding,
): readonly string[] {
  const alone = new Set(order.flatMap(({ kind, id }) => (kind === 'tension' ? [id] : [])));
  return tensions.filter((id) => !alone.has(id));
}
