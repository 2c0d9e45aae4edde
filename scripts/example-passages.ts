import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { RUBRIC_FOLDER } from './read-rubric.ts';

const pole = z.string().check(z.regex(/^[A-Z]{2}\d+\/(conventional|better)$/));

/** Passages of an invented draft, each with all the poles that it speaks for; none where it speaks for nothing. */
export const PassagesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  /** What the draft is about. */
  draft: z.string(),
  passages: z.array(
    z.strictObject({
      text: z.string().check(z.minLength(8), z.maxLength(600)),
      speaksFor: z.array(pole),
    }),
  ),
});

/** A passage as drafts have it, and the poles it speaks for (`VO3/conventional`), each once. */
export type LabelledPassage = z.infer<typeof PassagesSchema>['passages'][number];

const PASSAGES_FOLDER = join(RUBRIC_FOLDER, 'passages');

/** The passages of all files, in the order of their names. Throws on a file of another shape. */
export function readPassages(): readonly LabelledPassage[] {
  return readdirSync(PASSAGES_FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const content = readFileSync(join(PASSAGES_FOLDER, name), 'utf8');
      return PassagesSchema.parse(JSON.parse(content)).passages;
    });
}
