import type { PassageRef, TextRange } from './draft.ts';

/** A stretch of one passage of a document. */
export type QuotePart = PassageRef & TextRange;

/** Where a quote stands in the draft as it is now. */
export type LocatedQuote =
  /** Word for word; one part for each passage that it goes over, in reading order. At least one. */
  | { readonly kind: 'exact'; readonly parts: readonly QuotePart[] }
  /** Reworded, with at least half of the words the same: `range` lies in `passage`, where the new wording begins. */
  | (PassageRef & {
      readonly kind: 'near';
      readonly range: TextRange;
      /** Share of the wording that both have, by weight of the words: above 0, and below or at 1. */
      readonly likeness: number;
      /** The new wording; when it goes over several passages, its parts are joined by a line end. */
      readonly text: string;
    })
  /** The draft does not say it any more. `nearest` shares many of its words, and says something else. */
  | { readonly kind: 'gone'; readonly nearest?: QuotePart }
  | { readonly kind: 'no-draft' };
