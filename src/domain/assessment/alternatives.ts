import type { Alternative, Answer } from './assessment.ts';
import { isSame } from './records.ts';
import { createSameSet } from './same-set.ts';

/** What an answer says. */
export type AnswerValue = Pick<Answer, 'position' | 'note'>;

/** An answer as it is kept beside another. */
export function toAlternative({ position, note, updatedAt }: Alternative): Alternative {
  return { position, note, updatedAt };
}

/** True where both say the same, whenever they were written. */
export function saysSame(one: AnswerValue, other: AnswerValue): boolean {
  return one.note === other.note && isSame(one.position, other.position);
}

/** What is kept beside an answer, and more that is not among it yet. */
export function joinAlternatives(
  here: readonly Alternative[],
  more: readonly Alternative[],
): readonly Alternative[] {
  const known = createSameSet(here);
  return [...here, ...more.filter((item) => known.add(item))];
}
