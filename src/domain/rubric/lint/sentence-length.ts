import type { LintRule } from './lint-rule.ts';
import { listTexts } from './rubric-texts.ts';
import { splitSentences, splitWords } from './words.ts';

const MOST_WORDS = 30;

export const sentenceLength: LintRule = {
  name: 'sentence-length',
  description:
    'A sentence has at most 30 words. Many people read in a second language, on a telephone, in the week before a deadline.',
  check: (rubric) =>
    listTexts(rubric).flatMap(({ path, text }) =>
      splitSentences(text).flatMap((sentence) => {
        const words = splitWords(sentence).length;
        if (words <= MOST_WORDS) return [];
        return [
          {
            path,
            found: `${words} words in “${sentence.slice(0, 40)}…”`,
            expected: `at most ${MOST_WORDS} words`,
          },
        ];
      }),
    ),
};
