import type { Rubric } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';
import { findMedian, gradeReading } from './reading-grade.ts';
import { listTexts, type RubricText } from './rubric-texts.ts';
import { splitWords } from './words.ts';

/** Shorter texts are not graded: one long word would decide. */
const FEWEST_WORDS = 15;
/** Years of school. Set from measurement: see `rubric/GUIDELINES.md`. */
const CEILING = 16;
/** A pole says in one sentence what its source row says, so it may be harder. */
const POLE_CEILING = 19;

export const readingLevel: LintRule = {
  name: 'reading-level',
  description:
    'No text of 15 words or more is harder than grade 16 by Flesch and Kincaid, and no pole than grade 19. The words of the subject are long by themselves, so these ceilings find only the texts that need another sentence.',
  isEnglishOnly: true,
  check: (rubric) =>
    listGrades(rubric)
      .map(({ path, grade }) => ({ path, grade, ceiling: ceilingOf(path) }))
      .filter(({ grade, ceiling }) => grade > ceiling)
      .map(({ path, grade, ceiling }) => ({
        path,
        found: `reading grade ${grade.toFixed(1)}`,
        expected: `at most ${ceiling}`,
      })),
};

function ceilingOf(path: string): number {
  return /^\w+\.(conventional|better)$/u.test(path) ? POLE_CEILING : CEILING;
}

type Grade = Pick<RubricText, 'path'> & { readonly grade: number };

/** The reading grade of each text that is long enough. */
function listGrades(rubric: Rubric): readonly Grade[] {
  return listTexts(rubric)
    .filter(({ kind, text }) => kind === 'text' && splitWords(text).length >= FEWEST_WORDS)
    .map(({ path, text }) => ({ path, grade: gradeReading(text) }));
}

/** The middle reading grade of all texts that are long enough. */
export function measureReading(rubric: Rubric): number {
  return findMedian(listGrades(rubric).map(({ grade }) => grade));
}
