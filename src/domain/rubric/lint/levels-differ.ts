import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';
import { compareWords } from './words.ts';

/** Share of common words from which two descriptors count as one. Set from measurement: see `rubric/GUIDELINES.md`. */
const NEARLY_SAME = 0.7;

export const levelsDiffer: LintRule = {
  name: 'levels-differ',
  description:
    'The five descriptors of a dimension differ in most of their words. Two that nearly agree leave the choice to taste, and two readers then disagree.',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, levels }) =>
      levels.flatMap((text, level) =>
        levels.slice(0, level).flatMap((earlier, at) => {
          const share = compareWords(text, earlier);
          if (share < NEARLY_SAME) return [];
          return [
            {
              path: `${id}.levels[${level}]`,
              found: `${Math.round(share * 100)} % of its words in common with level ${at}`,
              expected: `less than ${NEARLY_SAME * 100} % in common with any other level`,
            },
          ];
        }),
      ),
    ),
};
