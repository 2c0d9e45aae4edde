import type { Rubric } from '../rubric.ts';

/** One place in a rubric that breaks a rule. `path` starts with the id of the item: `AS4.levels[2]`. */
export type LintFinding = {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
};

export type LintMessage = LintFinding & { readonly rule: string };

export type LintRule = {
  readonly name: string;
  /** What the rule asks for, and why. */
  readonly description: string;
  /** The rule reads English words; a rubric in another language is not held to it. */
  readonly isEnglishOnly?: true;
  readonly check: (rubric: Rubric) => readonly LintFinding[];
};
