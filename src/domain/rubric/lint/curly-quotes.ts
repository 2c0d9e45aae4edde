import type { LintRule } from './lint-rule.ts';
import { listTexts } from './rubric-texts.ts';

export const curlyQuotes: LintRule = {
  name: 'curly-quotes',
  description:
    'Apostrophes and quotation marks are ’ “ ”. One form in all texts lets a search find a word, and paper shows it as print.',
  check: (rubric) =>
    listTexts(rubric).flatMap(({ path, text }) => {
      const straight = /.{0,12}['"].{0,12}/u.exec(text)?.[0];
      return straight ? [{ path, found: straight, expected: '’ or “ ”' }] : [];
    }),
};
