import type { Assessment } from '../domain/assessment/assessment.ts';
import { itemKey, type RecordChange } from '../domain/assessment/records.ts';

/** Puts a name to changes that are not by the person whose assessment this is. */
export type Sign = (changes: readonly RecordChange[]) => readonly RecordChange[];

/**
 * How changes are signed that a file brings in: an answer that the file has is by the name that its assessor has there,
 * whoever has that place here. What is nobody's own stays without a name.
 */
export function createSign({ answers, assessors }: Assessment): Sign {
  const names = new Map(assessors.map(({ id, name }) => [id, name]));
  const authors = new Map(
    answers.map((answer) => [itemKey('answers', answer), names.get(answer.assessorId) ?? '']),
  );
  return (changes) =>
    changes.map((change) => {
      const author = authors.get(change.key);
      return author === undefined ? change : { ...change, author };
    });
}
