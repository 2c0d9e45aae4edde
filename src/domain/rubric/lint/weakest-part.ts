import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

export const weakestPart: LintRule = {
  name: 'weakest-part',
  description:
    'A dimension that lists parts says in its note that the weakest part decides. Without the rule, two readers weigh the parts differently (M3).',
  isEnglishOnly: true,
  check: (rubric) =>
    listDimensions(rubric)
      .filter(({ parts, note }) => parts && !/\bweakest part\b/iu.test(note ?? ''))
      .map(({ id }) => ({
        path: `${id}.note`,
        found: 'parts without a rule to join them',
        expected: 'the words “weakest part”',
      })),
};
