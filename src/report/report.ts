import type {
  Action,
  ContextAnswer,
  Passage,
  Profile,
  SectionChoice,
} from '../domain/assessment/assessment.ts';
import type { QuoteNow } from '../domain/draft/describe-quote.ts';
import type { GroupScore, Result } from '../domain/scoring/result.ts';
import type { DimensionState } from '../domain/scoring/truth.ts';

/** A quote, and what has become of it in the draft as it is now; without a draft nobody knows. */
export type ReportPassage = Passage & { readonly now?: QuoteNow };

/** One dimension as every output shows it. Texts of the rubric are looked up by id. */
export type ReportDimension = {
  readonly id: string;
  readonly state: DimensionState;
  readonly gap: number | null;
  /** Why it does not apply; empty otherwise. */
  readonly reason: string;
  readonly note: string;
  readonly passages: readonly ReportPassage[];
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

/** What the report takes over from the result as it is. */
type ReportFindings = Pick<
  Result,
  | 'rubric'
  | 'isDesign'
  | 'counts'
  | 'harms'
  | 'tensions'
  | 'questions'
  | 'gaps'
  | 'openQuestions'
  | 'claimedNotShown'
  | 'order'
>;

/**
 * What screen and paper show: ids and values, no prose and no geometry. A finished report can be printed in another
 * language, since every sentence is made by the output that shows it.
 */
export type Report = ReportFindings & {
  /** Calendar day YYYY-MM-DD, chosen by the person or passed in. */
  readonly date: string;
  readonly programme: Profile & { readonly draft: string };
  readonly assessor: { readonly name: string; readonly role: string };
  readonly activities: readonly string[];
  /** Sections brought in or left out by hand, with reasons (M4), in the order of the rubric. */
  readonly sectionChoices: readonly SectionChoice[];
  readonly context: readonly ContextAnswer[];
  /** Dimensions in scope beside whose answer another one is kept until a person chooses. */
  readonly twoAnswers: readonly string[];
  readonly parts: readonly ReportPart[];
  /** Steps of the plan by date, those without one last; then in source order. */
  readonly plan: readonly Action[];
  /** The result as it came from the method, for the formats that programs read. */
  readonly result: Result;
};
