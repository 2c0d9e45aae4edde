import * as z from 'zod/mini';
import { code, revision, text, versionNumber } from '../rubric/fields.ts';

const codes = z.array(code);
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const fingerprint = z.string().check(z.regex(/^[0-9a-f]{12}$/));

/** One fingerprint for each kind of text of a dimension, so that a change can be named without the old words. */
const TextsSchema = z.strictObject({
  question: fingerprint,
  poles: fingerprint,
  levels: fingerprint,
  /** When the draft says nothing, and when the question does not apply. */
  choices: fingerprint,
  harm: fingerprint,
  redesign: fingerprint,
  guidance: fingerprint,
});

const OutlineDimensionSchema = z.strictObject({
  id: code,
  section: code,
  title: text,
  revision,
  harmGrade: z.nullable(z.enum(['stated', 'conditional', 'inferred'])),
  texts: TextsSchema,
});

const outline = {
  /** The names and meanings of the five levels. */
  scale: fingerprint,
  sections: z.array(z.strictObject({ id: code, title: text })),
  dimensions: z.array(OutlineDimensionSchema),
  tensions: z.array(
    z.strictObject({
      id: code,
      title: text,
      revision,
      severity: z.enum(['critical', 'major', 'minor']),
      rule: fingerprint,
      text: fingerprint,
    }),
  ),
  context: z.array(z.strictObject({ id: code, question: text, values: codes, text: fingerprint })),
  activities: z.array(
    z.strictObject({ id: code, label: text, full: codes, ask: codes, text: fingerprint }),
  ),
};

export const OutlineSchema = z.strictObject(outline);

const VersionSchema = z.strictObject({
  version: versionNumber,
  /** True once people may have made assessments with it: its record then stays as it is. */
  isReleased: z.boolean(),
  /** SHA-256 of every edition of this version that has these texts. */
  hashes: z.array(hash).check(z.minLength(1)),
  ...outline,
});

const MoveSchema = z.strictObject({
  kind: z.enum(['renamed', 'moved', 'split', 'merged', 'taken-out']),
  /** The first version in which it holds. */
  since: versionNumber,
  /** Ids of dimensions before. */
  from: codes.check(z.minLength(1)),
  /** Ids of dimensions after; none for what is taken out. */
  to: codes,
  because: text,
});

/** What the versions of a rubric were, and what became of dimensions from one to the next. */
export const VersionsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** The id of the rubric. */
  rubric: code,
  versions: z.array(VersionSchema),
  moves: z.array(MoveSchema),
});
