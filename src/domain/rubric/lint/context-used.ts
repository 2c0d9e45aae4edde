import { flattenCondition, type Condition } from '../condition.ts';
import { listDimensions, type Rubric } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

export const contextUsed: LintRule = {
  name: 'context-used',
  description:
    'A context question decides a tension or a harm, or says `profileOnly`. A question that nobody uses costs every team time.',
  check: (rubric) => {
    const used = new Set(listConditions(rubric).flatMap(listVariables));
    return rubric.context
      .filter(({ id, profileOnly }) => used.has(id) === Boolean(profileOnly))
      .map(({ id, profileOnly }) => ({
        path: id,
        found: profileOnly
          ? '`profileOnly`, and a condition that uses it'
          : 'no use in a condition',
        expected: profileOnly
          ? 'one of the two'
          : 'a tension or harm that uses it, or `profileOnly`',
      }));
  },
};

/** Conditions that decide a finding. When another question is asked is no finding. */
function listConditions(rubric: Rubric): readonly Condition[] {
  return [
    ...rubric.tensions.map(({ when }) => when),
    ...listDimensions(rubric).flatMap(({ harm }) => harm?.critical ?? []),
  ];
}

function listVariables(condition: Condition): readonly string[] {
  return flattenCondition(condition).flatMap((inner) => ('context' in inner ? inner.context : []));
}
