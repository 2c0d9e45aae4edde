import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { RUBRIC_FOLDER } from './read-rubric.ts';

const sentence = z.string().check(z.minLength(8), z.maxLength(600));

/** Sentences as drafts write them, by dimension; `neither` are near misses, which speak to no pole. */
export const ExamplesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string(),
  dimensions: z.record(
    z.string(),
    z.strictObject({
      conventional: z.array(sentence),
      better: z.array(sentence),
      neither: z.array(sentence),
    }),
  ),
});

export type Examples = z.infer<typeof ExamplesSchema>;

export const EXAMPLES_FOLDER = join(RUBRIC_FOLDER, 'examples');

/** The example sentences of all files, in the order of their names. Throws on a file of another shape. */
export function readExamples(): readonly Examples[] {
  return readdirSync(EXAMPLES_FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) =>
      ExamplesSchema.parse(JSON.parse(readFileSync(join(EXAMPLES_FOLDER, name), 'utf8'))),
    );
}
