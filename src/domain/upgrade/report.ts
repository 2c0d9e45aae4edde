import type { ContextAnswer } from '../assessment/assessment.ts';
import type { Harm } from '../rubric/rubric.ts';
import type { Move, TextKind } from './outline.ts';
import type { VersionStep } from './version-number.ts';

/**
 * What the comparison rests on: the old rubric itself; the record of exactly this edition; the record of its version,
 * of which this edition is not one; or nothing, so that only the version numbers and the moves can be told.
 */
export type Basis = 'rubric' | 'record' | 'near-record' | 'unknown';

export type Named = { readonly id: string; readonly title: string };
type AddedDimension = Named & { readonly inScope: boolean };

export type ReportMove = Omit<Move, 'since' | 'because'> & {
  /** Null when the comparison found it and nobody wrote why. */
  readonly because: string | null;
  /** Titles of the sections before and after, for a dimension that stands in another one now. */
  readonly sections: { readonly before: string; readonly after: string } | null;
};

export type Reworded = Named & {
  readonly formerId: string;
  /** Never empty. */
  readonly texts: readonly TextKind[];
};

export type HarmChange = Named & {
  readonly before: Harm['grade'] | null;
  readonly after: Harm['grade'] | null;
};

export type TensionChange = Named & {
  readonly what: readonly ('rule' | 'severity' | 'text')[];
};

export type ContextChange = Named & {
  readonly addedValues: readonly string[];
  readonly goneValues: readonly string[];
};

export type ActivityChange = Named & { readonly changesScope: boolean };

type Changes<Changed> = {
  readonly added: readonly Named[];
  readonly gone: readonly Named[];
  readonly changed: readonly Changed[];
};

/** Why an answer wants another look. */
export type LookReason =
  'question' | 'poles' | 'levels' | 'choices' | 'scale' | 'recut' | 'unknown';

export type AnswerFate = {
  readonly assessorId: string;
  /** As the answer names it now. */
  readonly dimensionId: string;
  /** Where its question is in the new version; empty when it is no longer asked. */
  readonly targets: readonly string[];
  readonly kind: 'stands' | 'look-again' | 'not-asked';
  /** True when the question was split or joined: the answer is offered, not carried over. */
  readonly isOffered: boolean;
  /** Empty unless it wants another look. */
  readonly because: readonly LookReason[];
};

/** All that is different for one assessment. Ids and values: the sentences are made elsewhere. */
export type UpgradeReport = {
  readonly from: { readonly version: string; readonly hash: string };
  readonly to: { readonly id: string; readonly version: string; readonly hash: string };
  readonly step: Exclude<VersionStep, 'older'>;
  readonly basis: Basis;
  readonly moves: readonly ReportMove[];
  readonly added: readonly AddedDimension[];
  /** Dimensions that are no longer asked and that no move speaks of. */
  readonly gone: readonly Named[];
  readonly reworded: readonly Reworded[];
  readonly harm: readonly HarmChange[];
  /** Dimensions of both versions that apply to this programme now and did not, or did and do not now. */
  readonly entered: readonly Named[];
  readonly left: readonly Named[];
  readonly isScaleChanged: boolean;
  readonly tensions: Changes<TensionChange>;
  readonly context: Changes<ContextChange>;
  readonly activities: Changes<ActivityChange>;
  /** Answers about the context whose value is no longer offered: they are put aside, and the question is asked again. */
  readonly askAgain: readonly ContextAnswer[];
  readonly answers: readonly AnswerFate[];
};

/** What opening an assessment with a rubric means. */
export type VersionComparison =
  /** It was made with exactly this rubric. */
  | { readonly kind: 'same' }
  /** It was made with a later version: nothing can be said of it, and nothing is altered. */
  | { readonly kind: 'newer' }
  /** It was made with another rubric altogether. */
  | { readonly kind: 'other' }
  | { readonly kind: 'upgrade'; readonly report: UpgradeReport };
