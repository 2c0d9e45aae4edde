import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

const SHORTEST = 90;
const LONGEST = 330;

export const levelLength: LintRule = {
  name: 'level-length',
  description:
    'A descriptor has 90 to 330 characters: enough to recognise a draft by, and short enough to read five of them at once on a telephone.',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, levels }) =>
      levels.flatMap((text, level) =>
        text.length >= SHORTEST && text.length <= LONGEST
          ? []
          : [
              {
                path: `${id}.levels[${level}]`,
                found: `${text.length} characters`,
                expected: `${SHORTEST} to ${LONGEST} characters`,
              },
            ],
      ),
    ),
};
