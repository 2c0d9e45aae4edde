import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';
import { compareWords } from './words.ts';

export const polesDiffer: LintRule = {
  name: 'poles-differ',
  description:
    'The conventional and the better practice are two texts. A dimension with one pole measures nothing.',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, conventional, better }) =>
      compareWords(conventional, better) < 1
        ? []
        : [
            {
              path: `${id}.better`,
              found: 'the words of the conventional practice',
              expected: 'another practice',
            },
          ],
    ),
};
