import type { Assessment } from '../domain/assessment/assessment.ts';
import type { JsonPath } from '../lib/describe-issues.ts';

/** Two items of a list that name the same thing: which one counts is for a person to say, so neither is taken. */
export type Duplicate = {
  /** The later of the two. */
  readonly path: JsonPath;
  readonly list: string;
  readonly ids: readonly string[];
};

/** Items of one list with the same ids: answers, assessors, actions and every other list that is kept by id. */
export function findDuplicates(assessment: Assessment): readonly Duplicate[] {
  return [
    ...findIn(assessment, 'assessors', ({ id }) => [id]),
    ...findIn(assessment, 'context', ({ variable }) => [variable]),
    ...findIn(assessment, 'sectionChoices', ({ sectionId }) => [sectionId]),
    ...findIn(assessment, 'answers', ({ assessorId, dimensionId }) => [assessorId, dimensionId]),
    ...findIn(assessment, 'agreed', ({ dimensionId }) => [dimensionId]),
    ...findIn(assessment, 'actions', ({ id }) => [id]),
  ];
}

type ListName = 'assessors' | 'context' | 'sectionChoices' | 'answers' | 'agreed' | 'actions';

function findIn<Name extends ListName>(
  assessment: Assessment,
  list: Name,
  idsOf: (item: Assessment[Name][number]) => readonly string[],
): readonly Duplicate[] {
  const seen = new Set<string>();
  const items: readonly Assessment[Name][number][] = assessment[list];
  return items.flatMap((item, index) => {
    const ids = idsOf(item);
    const key = JSON.stringify(ids);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: ['assessment', list, index], list, ids }];
  });
}
