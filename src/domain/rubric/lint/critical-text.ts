import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

export const criticalText: LintRule = {
  name: 'critical-text',
  description:
    'A harm with a condition says in words when it is critical. A person must be able to check the strongest word the result can use.',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, harm }) =>
      !harm || Boolean(harm.critical) === Boolean(harm.criticalText)
        ? []
        : [
            {
              path: `${id}.harm.criticalText`,
              found: harm.critical ? 'a condition without words' : 'words without a condition',
              expected: 'both or neither',
            },
          ],
    ),
};
