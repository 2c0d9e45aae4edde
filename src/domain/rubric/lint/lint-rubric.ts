import type { Rubric } from '../rubric.ts';
import { harmGrades } from './built-in/harm-grades.ts';
import { sourceRows } from './built-in/source-rows.ts';
import { sizes } from './built-in/sizes.ts';
import { weakestPartRows } from './built-in/weakest-part-rows.ts';
import { alikeBothWays } from './alike-both-ways.ts';
import { avoidedWords } from './avoided-words.ts';
import { contextUsed } from './context-used.ts';
import { criticalText } from './critical-text.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { levelLength } from './level-length.ts';
import { levelsDiffer } from './levels-differ.ts';
import type { LintMessage, LintRule } from './lint-rule.ts';
import { polesDiffer } from './poles-differ.ts';
import { poleLength } from './pole-length.ts';
import { questionMark } from './question-mark.ts';
import { readingLevel } from './reading-level.ts';
import { sentenceLength } from './sentence-length.ts';
import { silenceFitsNoLevel } from './silence-fits-no-level.ts';
import { silentAnswer } from './silent-answer.ts';
import { tensionDimensions } from './tension-dimensions.ts';
import { weakestPart } from './weakest-part.ts';

/** The rules for every rubric. References, ids and `not` around a level are `checkRubric`'s. */
export const RULES: readonly LintRule[] = [
  levelsDiffer,
  silenceFitsNoLevel,
  levelLength,
  polesDiffer,
  poleLength,
  questionMark,
  silentAnswer,
  weakestPart,
  alikeBothWays,
  criticalText,
  contextUsed,
  tensionDimensions,
  sentenceLength,
  readingLevel,
  curlyQuotes,
  avoidedWords,
];

/** The rules that hold only for the rubric of this repository: it must stay what its source is. */
export const BUILT_IN_RULES: readonly LintRule[] = [sizes, sourceRows, harmGrades, weakestPartRows];

/** Says what a schema cannot: whether the texts of a rubric do their work. Messages come in the order of the rules. */
export function lintRubric(rubric: Rubric): readonly LintMessage[] {
  return runRules(RULES, rubric);
}

/** Checks the rubric of this repository against the facts of its source. */
export function lintBuiltIn(rubric: Rubric): readonly LintMessage[] {
  return runRules(BUILT_IN_RULES, rubric);
}

function runRules(rules: readonly LintRule[], rubric: Rubric): readonly LintMessage[] {
  const isEnglish = /^en\b/.test(rubric.language);
  return rules
    .filter((rule) => isEnglish || !rule.isEnglishOnly)
    .flatMap((rule) => rule.check(rubric).map((finding) => ({ rule: rule.name, ...finding })));
}
