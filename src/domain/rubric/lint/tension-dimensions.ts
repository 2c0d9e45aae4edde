import { flattenCondition, type Condition } from '../condition.ts';
import type { LintRule } from './lint-rule.ts';

export const tensionDimensions: LintRule = {
  name: 'tension-dimensions',
  description:
    'A tension lists every dimension whose level its condition reads. The list is how a person gets from the message to the answers behind it.',
  check: (rubric) =>
    rubric.tensions.flatMap(({ id, when, dimensions }) => {
      const read = new Set(flattenCondition(when).flatMap(listLevels));
      const unlisted = [...read].filter((dimension) => !dimensions.includes(dimension));
      return unlisted.map((missing) => ({
        path: `${id}.dimensions`,
        found: `no ${missing}`,
        expected: `${missing}, because the condition reads its level`,
      }));
    }),
};

function listLevels(condition: Condition): readonly string[] {
  if ('level' in condition) return [condition.level];
  if ('every' in condition) return condition.every;
  return 'some' in condition ? condition.some : [];
}
