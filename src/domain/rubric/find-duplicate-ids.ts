import { showValue, type JsonPath } from '../../lib/describe-issues.ts';
import type { RubricProblem } from './rubric-problem.ts';
import type { Rubric } from './rubric.ts';

/** Ids that occur twice where each has to name one thing. The place is that of the later one. */
export function findDuplicateIds(rubric: Rubric): readonly RubricProblem[] {
  const { parts, levels, sections, context, activities, tensions, lessons } = rubric;
  return [
    ...repeated(listPlaces(parts, ['parts'])),
    ...repeated(levels.map(({ level }, at) => ({ id: level, path: ['levels', at, 'level'] }))),
    ...repeated(listPlaces(sections, ['sections'])),
    ...repeated(
      sections.flatMap(({ dimensions }, at) =>
        listPlaces(dimensions, ['sections', at, 'dimensions']),
      ),
    ),
    ...repeated(listPlaces(context, ['context'])),
    ...context.flatMap(({ values }, at) => repeated(listPlaces(values, ['context', at, 'values']))),
    ...repeated(listPlaces(activities, ['activities'])),
    ...repeated(listPlaces(tensions, ['tensions'])),
    ...repeated(listPlaces(lessons, ['lessons'])),
    ...repeated(listPlaces(rubric.documents, ['documents'])),
    ...repeated(listPlaces(rubric.facts, ['facts'])),
  ];
}

type Place = { readonly id: string | number; readonly path: JsonPath };

function listPlaces(list: readonly { readonly id: string }[], path: JsonPath): readonly Place[] {
  return list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

function repeated(places: readonly Place[]): readonly RubricProblem[] {
  const seen = new Set<string | number>();
  return places.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', path, found: showValue(id), expected: { kind: 'unique-id' } }];
  });
}
