import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

const START = 'Answer “the draft does not say”';

export const silentAnswer: LintRule = {
  name: 'silent-answer',
  description:
    'The field `silent` starts with the answer to give. It is the place where silence is settled, so it must name that answer in the words of the screen.',
  isEnglishOnly: true,
  check: (rubric) =>
    listDimensions(rubric)
      .filter(({ silent }) => !silent.startsWith(START))
      .map(({ id, silent }) => ({
        path: `${id}.silent`,
        found: `“${silent.slice(0, START.length)}” at the start`,
        expected: `“${START}” at the start`,
      })),
};
