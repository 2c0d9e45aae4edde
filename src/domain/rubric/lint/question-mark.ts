import { listTexts } from './rubric-texts.ts';
import type { LintRule } from './lint-rule.ts';

/** Fields that ask: the question of a dimension, a context variable or a tension, and what a lesson asks. */
const ASKS = /\.(question|ask)$/u;

export const questionMark: LintRule = {
  name: 'question-mark',
  description:
    'A question ends with a question mark. It is read aloud in a group, and what is asked must be heard as a question.',
  check: (rubric) =>
    listTexts(rubric)
      .filter(({ path, text }) => ASKS.test(path) && !text.endsWith('?'))
      .map(({ path, text }) => ({
        path,
        found: `“${text.slice(-20)}” at the end`,
        expected: 'a question mark at the end',
      })),
};
