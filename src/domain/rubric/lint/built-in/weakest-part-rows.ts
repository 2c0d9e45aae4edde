import { findDimension } from '../../rubric.ts';
import type { LintRule } from '../lint-rule.ts';
import { WEAKEST_PART } from './facts.ts';

export const weakestPartRows: LintRule = {
  name: 'built-in-weakest-part-rows',
  description:
    'The eight dimensions whose source row joins several things list their parts, so that a reader can see which one is the weakest (M3).',
  check: (rubric) =>
    WEAKEST_PART.filter((id) => findDimension(rubric, id)?.parts === undefined).map((id) => ({
      path: `${id}.parts`,
      found: 'no parts',
      expected: 'the parts of the source row',
    })),
};
