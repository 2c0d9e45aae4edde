import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { AssessmentFileSchema } from '../src/domain/assessment/schema.ts';
import {
  FrameFileSchema,
  LessonsFileSchema,
  RubricSchema,
  SectionFileSchema,
  SourcesFileSchema,
  TensionsFileSchema,
} from '../src/domain/rubric/schema.ts';
import { VersionsSchema } from '../src/domain/upgrade/schema.ts';
import { ConceptsSchema } from '../src/draft/evidence/concepts.ts';
import { PassagesSchema } from './example-passages.ts';
import { ExamplesSchema } from './example-sentences.ts';
import { RUBRIC_FOLDER } from './read-rubric.ts';

const SCHEMA_FOLDER = `${RUBRIC_FOLDER}schema/`;

const SCHEMAS = {
  frame: [FrameFileSchema, 'The frame of a rubric: parts, sections, context, activities'],
  section: [SectionFileSchema, 'The dimensions of one section of a rubric'],
  tensions: [TensionsFileSchema, 'The tensions of a rubric'],
  lessons: [LessonsFileSchema, 'The lessons that a rubric points to'],
  sources: [SourcesFileSchema, 'The documents and facts that a rubric points to'],
  rubric: [RubricSchema, 'A whole rubric in one file'],
  concepts: [ConceptsSchema, 'Words by which passages of a draft are found'],
  examples: [ExamplesSchema, 'Sentences as drafts write them, by dimension and pole'],
  passages: [PassagesSchema, 'Passages of an invented draft with the poles they speak for'],
  versions: [VersionsSchema, 'What the versions of a rubric were, and what became of dimensions'],
  assessment: [AssessmentFileSchema, 'A saved assessment, *.assessment.json'],
} as const;

/** The JSON Schema files by name, as text. The same zod schemas give the same bytes. */
export function buildSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, [schema, title]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      const text = JSON.stringify({ $schema, title, ...rest }, undefined, 2);
      return [`${name}.schema.json`, `${text}\n`];
    }),
  );
}

/** Names of the files under `rubric/schema/` that are missing or not what the zod schemas say. */
export function listDrift(): readonly string[] {
  return [...buildSchemas()]
    .filter(([name, text]) => readCommitted(name) !== text)
    .map(([name]) => name);
}

function readCommitted(name: string): string | undefined {
  const path = SCHEMA_FOLDER + name;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function writeSchemas(): void {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const [name, text] of buildSchemas()) writeFileSync(SCHEMA_FOLDER + name, text);
}

function main(): void {
  if (!process.argv.includes('--check')) {
    writeSchemas();
    return;
  }
  const drift = listDrift();
  for (const name of drift) {
    console.error(
      `rubric/schema/${name}: found another text, expected what the zod schema says. Run: npx tsx scripts/write-schemas.ts`,
    );
  }
  process.exitCode = drift.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
