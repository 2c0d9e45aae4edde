import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

const LONGEST = 260;

export const poleLength: LintRule = {
  name: 'pole-length',
  description:
    'A pole has at most 260 characters, so that both ends of the scale can be seen together on a small screen.',
  check: (rubric) =>
    listDimensions(rubric).flatMap((dimension) =>
      (['conventional', 'better'] as const).flatMap((pole) =>
        dimension[pole].length <= LONGEST
          ? []
          : [
              {
                path: `${dimension.id}.${pole}`,
                found: `${dimension[pole].length} characters`,
                expected: `at most ${LONGEST} characters`,
              },
            ],
      ),
    ),
};
