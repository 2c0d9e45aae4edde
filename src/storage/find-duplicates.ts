import type { Assessment, AssessmentFile } from '../domain/assessment/assessment.ts';
import type { JsonPath } from '../lib/describe-issues.ts';

/** Two items of a list that name the same thing: which one counts is for a person to say, so neither is taken. */
export type Duplicate = {
  /** The later of the two. */
  readonly path: JsonPath;
  readonly list: string;
  readonly ids: readonly string[];
};

/**
 * Items of one list with the same ids: answers, assessors, actions and every other list that is kept by id, and the
 * documents of the draft. Quotes of one answer are told apart when a file is read.
 */
export function findDuplicates({
  assessment,
  documents = [],
}: AssessmentFile): readonly Duplicate[] {
  return [
    ...findIn(assessment, 'assessors', ({ id }) => [id]),
    ...findIn(assessment, 'context', ({ variable }) => [variable]),
    ...findIn(assessment, 'sectionChoices', ({ sectionId }) => [sectionId]),
    ...findIn(assessment, 'answers', ({ assessorId, dimensionId }) => [assessorId, dimensionId]),
    ...findIn(assessment, 'agreed', ({ dimensionId }) => [dimensionId]),
    ...findIn(assessment, 'actions', ({ id }) => [id]),
    ...findTwice(documents, ['documents'], 'documents', ({ id }) => [id]),
  ];
}

type ListName = 'assessors' | 'context' | 'sectionChoices' | 'answers' | 'agreed' | 'actions';

function findIn<Name extends ListName>(
  assessment: Assessment,
  list: Name,
  idsOf: (item: Assessment[Name][number]) => readonly string[],
): readonly Duplicate[] {
  return findTwice(assessment[list], ['assessment', list], list, idsOf);
}

function findTwice<T>(
  items: readonly T[],
  path: JsonPath,
  list: string,
  idsOf: (item: T) => readonly string[],
): readonly Duplicate[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const ids = idsOf(item);
    const key = JSON.stringify(ids);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: [...path, index], list, ids }];
  });
}
