import type { DraftDocument, PassageRef, TextRange } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';

/** Which pole a passage speaks for, as far as its words show. */
export type Leaning = 'conventional' | 'better' | 'unclear';

/**
 * Why a passage may not mean what its words suggest: the sentence says no (`negated`), describes the setting or what a
 * government does (`context`), what others do (`others`), what was done before (`past`), a view that is only quoted or
 * criticised (`critique`), or a wish under a condition (`conditional`); it is a `heading`; or a false friend of the
 * rubric (`false-friend`).
 */
export type Doubt =
  | 'negated'
  | 'context'
  | 'others'
  | 'past'
  | 'critique'
  | 'conditional'
  | 'heading'
  | 'false-friend';

/** A passage to check: the tool shows it and never fills in a level. */
export type Candidate = PassageRef & {
  readonly leaning: Leaning;
  /** Rank value within one dimension: more is a better candidate. Above 0; not comparable between dimensions. */
  readonly score: number;
  /** The words that made it a candidate, in the passage's text, in order, not overlapping. */
  readonly words: readonly TextRange[];
  readonly doubts: readonly Doubt[];
};

/** Passages to check by dimension id, best first. A dimension with none is an empty list: a normal answer. */
type DraftEvidence = ReadonlyMap<string, readonly Candidate[]>;

/** A way of writing that asks a context question of the rubric; a person confirms or dismisses it. */
export type TextFlag = {
  /** Context variable and the value that a yes would give it. */
  readonly variable: string;
  readonly value: string;
  /** The passages that raise it, best first; at least one. */
  readonly passages: readonly FlagPassage[];
};

/** A passage that raises a flag. */
type FlagPassage = PassageRef & {
  readonly words: readonly TextRange[];
  /** The same for the same sentence wherever it stands, another for another: 8 hexadecimal digits. */
  readonly sentence: string;
};

export type FoundEvidence = {
  readonly evidence: DraftEvidence;
  readonly flags: readonly TextFlag[];
};

/** The seam for another finder (one that runs a language model on the device, say): same question, same shape. */
export type EvidenceFinder = (input: {
  readonly rubric: Rubric;
  readonly concepts: Concepts;
  readonly documents: readonly DraftDocument[];
}) => FoundEvidence;
