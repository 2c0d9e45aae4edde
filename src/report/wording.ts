import type { Dimension } from '../domain/rubric/rubric.ts';

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
