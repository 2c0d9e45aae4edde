import { showValue, type JsonPath } from '../../lib/describe-issues.ts';
import type { Condition } from './condition.ts';
import { findDuplicateIds } from './find-duplicate-ids.ts';
import type { ReferredKind, RubricProblem } from './rubric-problem.ts';
import { listDimensions, UNKNOWN, type Rubric } from './rubric.ts';
import { findTensionCycles, listLevelTensions, looksAtLevel } from './tension-graph.ts';

type Known = {
  readonly ids: Readonly<Record<ReferredKind, ReadonlySet<string>>>;
  /** The values of each context variable, `unknown` among them. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tensions that look at a level, themselves or through another. */
  readonly levelTensions: ReadonlySet<string>;
};

/** What a schema cannot see: ids used twice, ids that name nothing, tensions in a circle, `not` around a level. */
export function findReferenceProblems(rubric: Rubric): readonly RubricProblem[] {
  const known = gatherKnown(rubric);
  return [
    ...findDuplicateIds(rubric),
    ...checkFrame(rubric, known),
    ...checkDimensions(rubric, known),
    ...checkTensions(rubric, known),
    ...findTensionCycles(rubric).map(describeCycle),
  ];
}

function gatherKnown(rubric: Rubric): Known {
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    ids: {
      part: idsOf(rubric.parts),
      section: idsOf(rubric.sections),
      dimension: idsOf(listDimensions(rubric)),
      context: idsOf(rubric.context),
      activity: idsOf(rubric.activities),
      tension: idsOf(rubric.tensions),
      lesson: idsOf(rubric.lessons),
      fact: idsOf(rubric.facts),
    },
    values: new Map(rubric.context.map(({ id, values }) => [id, idsOf(values).add(UNKNOWN)])),
    levelTensions: listLevelTensions(rubric),
  };
}

function checkFrame(rubric: Rubric, known: Known): readonly RubricProblem[] {
  return [
    ...rubric.parts.flatMap((part, at) =>
      checkIds(known, 'section', part.sections, ['parts', at, 'sections']),
    ),
    ...rubric.sections.flatMap((section, at) =>
      checkId(known, 'part', section.part, ['sections', at, 'part']),
    ),
    ...rubric.context.flatMap(({ ask }, at) => checkCondition(known, ask, ['context', at, 'ask'])),
    ...rubric.activities.flatMap(({ full, ask }, at) => [
      ...checkIds(known, 'dimension', full, ['activities', at, 'full']),
      ...checkIds(known, 'dimension', ask, ['activities', at, 'ask']),
    ]),
  ];
}

function checkDimensions(rubric: Rubric, known: Known): readonly RubricProblem[] {
  return rubric.sections.flatMap(({ dimensions }, section) =>
    dimensions.flatMap(({ lessons, facts, alike = [], harm }, at) => {
      const path = ['sections', section, 'dimensions', at];
      return [
        ...checkIds(known, 'lesson', lessons, [...path, 'lessons']),
        ...checkIds(known, 'fact', facts, [...path, 'facts']),
        ...alike.flatMap(({ id }, index) =>
          checkId(known, 'dimension', id, [...path, 'alike', index, 'id']),
        ),
        ...checkIds(known, 'lesson', harm?.lessons ?? [], [...path, 'harm', 'lessons']),
        ...checkCondition(known, harm?.critical, [...path, 'harm', 'critical']),
      ];
    }),
  );
}

function checkTensions(rubric: Rubric, known: Known): readonly RubricProblem[] {
  return rubric.tensions.flatMap(({ when, dimensions, lessons, restates = [] }, at) => [
    ...checkCondition(known, when, ['tensions', at, 'when']),
    ...checkIds(known, 'dimension', dimensions, ['tensions', at, 'dimensions']),
    ...checkIds(known, 'lesson', lessons, ['tensions', at, 'lessons']),
    ...checkIds(known, 'dimension', restates, ['tensions', at, 'restates']),
  ]);
}

function checkCondition(
  known: Known,
  condition: Condition | null | undefined,
  path: JsonPath,
): readonly RubricProblem[] {
  if (!condition || 'always' in condition) return [];
  if ('all' in condition) return checkList(known, condition.all, [...path, 'all']);
  if ('any' in condition) return checkList(known, condition.any, [...path, 'any']);
  if ('not' in condition) return checkNot(known, condition.not, [...path, 'not']);
  if ('every' in condition)
    return checkIds(known, 'dimension', condition.every, [...path, 'every']);
  if ('some' in condition) return checkIds(known, 'dimension', condition.some, [...path, 'some']);
  if ('level' in condition) return checkId(known, 'dimension', condition.level, [...path, 'level']);
  if ('context' in condition) return checkContext(known, condition, path);
  if ('activity' in condition) {
    return checkId(known, 'activity', condition.activity, [...path, 'activity']);
  }
  return checkId(known, 'tension', condition.tension, [...path, 'tension']);
}

function checkList(
  known: Known,
  conditions: readonly Condition[],
  path: JsonPath,
): readonly RubricProblem[] {
  return conditions.flatMap((condition, at) => checkCondition(known, condition, [...path, at]));
}

/**
 * A dimension out of scope makes a level false; `not` would turn that into an accusation on silence (M14). Holds for
 * a tension that looks at levels, too.
 */
function checkNot(known: Known, inner: Condition, path: JsonPath): readonly RubricProblem[] {
  const problems = checkCondition(known, inner, path);
  if (!looksAtLevel(inner, known.levelTensions)) return problems;
  const found = showValue(inner);
  return [{ code: 'not-around-level', path, found, expected: { kind: 'no-level' } }, ...problems];
}

function checkContext(
  known: Known,
  condition: { context: string } & ({ is: string[] } | { only: string[] }),
  path: JsonPath,
): readonly RubricProblem[] {
  const values = known.values.get(condition.context);
  if (!values) return checkId(known, 'context', condition.context, [...path, 'context']);
  const [name, list] = 'is' in condition ? ['is', condition.is] : ['only', condition.only];
  return list.flatMap((value, at) =>
    values.has(value)
      ? []
      : [
          {
            code: 'unknown-value',
            path: [...path, name, at],
            found: showValue(value),
            expected: { kind: 'values', values: [...values] },
          },
        ],
  );
}

function checkIds(
  known: Known,
  kind: ReferredKind,
  ids: readonly string[],
  path: JsonPath,
): readonly RubricProblem[] {
  return ids.flatMap((id, at) => checkId(known, kind, id, [...path, at]));
}

function checkId(
  known: Known,
  kind: ReferredKind,
  id: string,
  path: JsonPath,
): readonly RubricProblem[] {
  if (known.ids[kind].has(id)) return [];
  return [
    { code: 'unknown-id', path, found: showValue(id), expected: { kind: 'id-of', of: kind } },
  ];
}

function describeCycle(cycle: readonly string[]): RubricProblem {
  return {
    code: 'tension-cycle',
    path: ['tensions'],
    found: shorten(cycle),
    expected: { kind: 'no-circle' },
  };
}

/** The first few of a circle: one made to do harm may be as long as the file. */
function shorten(cycle: readonly string[]): string {
  const shown = cycle.slice(0, 8).join(', ');
  return cycle.length > 8 ? `${shown}, …` : shown;
}
