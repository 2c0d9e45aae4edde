import * as z from 'zod/mini';
import type { ClueWeights } from './clues.ts';
import type { LeaningWeights } from './leaning-clues.ts';
import type { WordWeights } from './word-weights.ts';

/**
 * A term of a slot: `@name` for all terms of a set, or words as they are written, lower case. Each word matches by its stem ("form" finds "forming"); a
 * word that ends in `*` matches every word that begins so ("traffick*"); several words must follow each other, where a
 * hyphen counts as a space.
 */
const term = z.string().check(z.minLength(2), z.maxLength(60));
const slot = z.array(term).check(z.minLength(1));

/** Slots that must meet in one sentence or list item, in any order, with none of `unless` in the same sentence. */
const PatternSchema = z.strictObject({
  meet: z.array(slot).check(z.minLength(1), z.maxLength(4)),
  unless: z.optional(slot),
});

const patterns = z.array(PatternSchema);

/** Words of one language by which passages are found for the dimensions of the rubric. Content, edited by hand. */
export const ConceptsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** BCP 47 tag of the drafts it is for. */
  language: z.string(),
  /** Terms that many slots share, by name: `@broker` in a slot stands for all of `broker`. Sets name no other sets. */
  sets: z.optional(z.record(z.string(), slot)),
  dimensions: z.record(z.string(), z.strictObject({ conventional: patterns, better: patterns })),
  /** Ways of writing that ask a context question: a variable of the rubric, and the value that a yes would give. */
  flags: z.array(
    z.strictObject({
      variable: z.string(),
      value: z.string(),
      /** It asks how the draft tells of the setting, so that passages on the setting count too. */
      tellsOfSetting: z.optional(z.boolean()),
      /** Asked only of a draft that has one of these terms anywhere. */
      onlyWith: z.optional(slot),
      patterns,
    }),
  ),
});

/** The concepts, and what example sentences teach of words and labelled drafts of passages, where there are any. */
export type Concepts = z.infer<typeof ConceptsSchema> & {
  readonly weights?: WordWeights;
  readonly clues?: ClueWeights;
  readonly leanings?: LeaningWeights;
};
export type Pattern = z.infer<typeof PatternSchema>;
