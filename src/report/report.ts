import type { Action, ContextAnswer, Passage, Profile } from '../domain/assessment/assessment.ts';
import type { ScopeReason } from '../domain/assessment/scope.ts';
import type {
  Counts,
  Finding,
  GapFinding,
  GroupScore,
  HarmFinding,
  TensionFinding,
  TensionQuestion,
} from '../domain/scoring/result.ts';
import type { DimensionState } from '../domain/scoring/truth.ts';

/** One dimension as every output shows it. Texts of the rubric are looked up by id. */
export type ReportDimension = {
  readonly id: string;
  readonly state: DimensionState;
  readonly gap: number | null;
  /** Why it does not apply; empty otherwise. */
  readonly reason: string;
  readonly note: string;
  readonly passages: readonly Passage[];
  readonly because: ScopeReason;
  /** Read with the wording for mixed or men's programmes. */
  readonly isAdapted: boolean;
  readonly isClaimedNotShown: boolean;
};

export type ReportSection = {
  readonly id: string;
  readonly score: GroupScore;
  readonly dimensions: readonly ReportDimension[];
};

export type ReportPart = {
  readonly id: string;
  readonly score: GroupScore;
  readonly sections: readonly ReportSection[];
};

/**
 * What screen and paper show: ids and values, no prose and no geometry. A finished report can be printed in another
 * language, since every sentence is made by the output that shows it.
 */
export type Report = {
  /** Calendar day YYYY-MM-DD, chosen by the person or passed in. */
  readonly date: string;
  readonly rubric: { readonly id: string; readonly version: string };
  readonly programme: Profile & { readonly draft: string };
  readonly assessor: { readonly name: string; readonly role: string };
  readonly isDesign: boolean;
  readonly activities: readonly string[];
  readonly context: readonly ContextAnswer[];
  readonly scopeShare: number;
  readonly counts: Counts;
  readonly parts: readonly ReportPart[];
  readonly harms: readonly HarmFinding[];
  readonly tensions: readonly TensionFinding[];
  readonly questions: readonly TensionQuestion[];
  readonly gaps: readonly GapFinding[];
  readonly openQuestions: readonly string[];
  readonly claimedNotShown: readonly string[];
  readonly order: readonly Finding[];
  /** Steps of the plan by date, those without one last; then in source order. */
  readonly plan: readonly Action[];
};
