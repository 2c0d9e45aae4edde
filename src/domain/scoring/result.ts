import type { ScopeReason } from '../assessment/scope.ts';
import type { Level } from '../rubric/rubric.ts';
import type { DimensionState, Waiting } from './truth.ts';

/** [M11] Bands are for words only. */
export type Band = 'conventional' | 'mostly-conventional' | 'mostly-better' | 'better';

export type DimensionResult = {
  readonly id: string;
  readonly section: string;
  readonly part: string;
  readonly state: DimensionState;
  /** Level ÷ 4, 0 to 1 (M6); null without a level. */
  readonly score: number | null;
  /** 4 − level (M12); null without a level. */
  readonly gap: number | null;
  /** A passage is quoted (M5). */
  readonly hasPassage: boolean;
  readonly because: ScopeReason;
};

/** A section's or part's score (M7), range (M8) and completeness (M9). Scores run from 0 to 1. */
export type GroupScore = {
  readonly id: string;
  readonly inScope: number;
  readonly notApplicable: number;
  /** In scope and applicable: rated + open. */
  readonly applicable: number;
  readonly rated: number;
  /** Not stated or unanswered. */
  readonly open: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isComplete: boolean;
  readonly band: Band | null;
};

/** [M10] The whole programme is described by counts, never by a total score. */
export type Counts = {
  readonly levels: readonly [number, number, number, number, number];
  readonly notStated: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly outOfScope: number;
  readonly inScope: number;
  readonly total: number;
};

export type HarmFinding = {
  readonly dimension: string;
  readonly grade: 'stated' | 'conditional' | 'inferred';
  readonly level: Level;
  /** Level 2 of a stated harm: said in softer words. */
  readonly isSofter: boolean;
  readonly isCritical: boolean;
  /** What would decide whether it is critical; empty when decided. */
  readonly waiting: readonly Waiting[];
  /** Tensions that say the same of this dimension and hold: shown here, once. */
  readonly tensions: readonly string[];
};

export type TensionFinding = {
  readonly tension: string;
  readonly severity: 'critical' | 'major' | 'minor';
};

export type TensionQuestion = {
  readonly tension: string;
  readonly severity: 'critical' | 'major' | 'minor';
  readonly waiting: readonly Waiting[];
  /** A dimension it waits for has no answer yet: it may still be decided by going on. */
  readonly isPending: boolean;
};

export type GapFinding = {
  readonly dimension: string;
  readonly level: Level;
  readonly gap: number;
};

/** One line of the gap list (M15). */
export type Finding =
  | { readonly kind: 'harm'; readonly id: string; readonly isCritical: boolean }
  | {
      readonly kind: 'tension';
      readonly id: string;
      readonly severity: 'critical' | 'major' | 'minor';
    }
  | { readonly kind: 'gap'; readonly id: string; readonly gap: number };

/** All that the method says of one assessor's answers. Ids and numbers only. */
export type Result = {
  readonly rubric: { readonly id: string; readonly version: string };
  readonly assessment: string;
  readonly assessor: string;
  readonly isDesign: boolean;
  /** Share of the rubric's dimensions that are in scope, 0 to 1 (M4). */
  readonly scopeShare: number;
  readonly counts: Counts;
  readonly dimensions: readonly DimensionResult[];
  readonly sections: readonly GroupScore[];
  readonly parts: readonly GroupScore[];
  readonly harms: readonly HarmFinding[];
  readonly tensions: readonly TensionFinding[];
  readonly questions: readonly TensionQuestion[];
  readonly gaps: readonly GapFinding[];
  /** Dimensions on which the draft is silent (M12), in source order. */
  readonly openQuestions: readonly string[];
  /** Levels 3 and 4 without a passage (M5), in source order. */
  readonly claimedNotShown: readonly string[];
  /** Harms, tensions and gaps in the order of M15; a dimension or rule stands in it once. */
  readonly order: readonly Finding[];
};
