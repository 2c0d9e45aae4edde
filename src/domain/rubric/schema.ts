import * as z from 'zod/mini';
import { VersionsSchema } from '../upgrade/schema.ts';
import { ConditionSchema } from './condition.ts';
import { code, revision, text, versionNumber } from './fields.ts';

const texts = z.array(text).check(z.minLength(1));
const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(2000));

const FalseFriendSchema = z.strictObject({ phrase: text, because: text });

const IndicationsSchema = z.strictObject({
  phrases: texts,
  falseFriends: z.array(FalseFriendSchema),
});

const HarmSchema = z.strictObject({
  grade: z.enum(['stated', 'conditional', 'inferred']),
  text,
  softer: z.optional(text),
  critical: z.nullable(ConditionSchema),
  criticalText: z.optional(text),
  lessons: z.array(code),
});

const DimensionSchema = z.strictObject({
  id: code,
  revision,
  source: z.strictObject({ lesson: z.int(), table: text, row: z.int().check(z.gte(1)) }),
  title: text,
  conventional: text,
  better: text,
  question: text,
  why: text,
  applies: text,
  notApplicable: text,
  silent: text,
  whereToLook: texts,
  levels: z.tuple([text, text, text, text, text]),
  parts: z.optional(z.array(text).check(z.minLength(2))),
  indications: z.strictObject({ conventional: IndicationsSchema, better: IndicationsSchema }),
  harm: z.nullable(HarmSchema),
  redesign: z.strictObject({
    now: text,
    thisPhase: text,
    indicator: text,
    before: text,
    after: text,
  }),
  lessons: z.array(code),
  facts: z.array(code),
  visibility: z.enum(['stated', 'partly', 'seldom']),
  alike: z.optional(z.array(z.strictObject({ id: code, difference: text }))),
  adapted: z.optional(
    z.strictObject({
      conventional: z.optional(text),
      better: z.optional(text),
      question: z.optional(text),
      note: text,
    }),
  ),
  note: z.optional(text),
});

/** One file of the authoring layout: the dimensions of one section. */
export const SectionFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  section: code,
  dimensions: z.array(DimensionSchema).check(z.minLength(1)),
});

const PartSchema = z.strictObject({
  id: code,
  lesson: z.int(),
  title: text,
  summary: text,
  sections: z.array(code).check(z.minLength(1)),
});

const sectionFields = {
  id: code,
  part: code,
  title: text,
  summary: text,
};

const LevelMeaningSchema = z.strictObject({
  level: z.int().check(z.gte(0), z.lte(4)),
  name: text,
  meaning: text,
});

const ContextVariableSchema = z.strictObject({
  id: code,
  group: z.enum(['setting', 'indicators', 'text']),
  kind: z.enum(['one', 'many']),
  question: text,
  help: text,
  values: z.array(z.strictObject({ id: code, label: text })).check(z.minLength(2)),
  ask: z.optional(ConditionSchema),
  /** Describes the programme and helps to read a level; no condition decides anything by it. */
  profileOnly: z.optional(z.literal(true)),
});

const ActivitySchema = z.strictObject({
  id: code,
  label: text,
  help: text,
  full: z.array(code),
  ask: z.array(code),
});

const TensionSchema = z.strictObject({
  id: code,
  revision,
  title: text,
  severity: z.enum(['critical', 'major', 'minor']),
  when: ConditionSchema,
  message: text,
  question: text,
  dimensions: z.array(code),
  lessons: z.array(code),
  inferred: z.optional(z.boolean()),
  restates: z.optional(z.array(code)),
});

const LessonSchema = z.strictObject({
  id: code,
  part: z.enum(['destination', 'origin', 'recruitment', 'brief', 'presentation']),
  number: z.string(),
  title: text,
  text,
  ask: text,
});

const DocumentSchema = z.strictObject({
  id: code,
  title: text,
  publisher: text,
  date: text,
  address: z.optional(webAddress),
  note: z.optional(text),
});

const FactSchema = z.strictObject({
  id: code,
  fact: text,
  how: text,
  addresses: z.array(webAddress),
  caution: z.optional(text),
});

const frame = {
  $schema: z.optional(z.string()),
  id: code,
  version: versionNumber,
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  title: text,
  standing: text,
  peripheral: text,
  parts: z.array(PartSchema).check(z.minLength(1)),
  levels: z.array(LevelMeaningSchema).check(z.length(5)),
  context: z.array(ContextVariableSchema),
  activities: z.array(ActivitySchema).check(z.minLength(1)),
};

/** `rubric/rubric.json` of the authoring layout: everything but dimensions, tensions, lessons and sources. */
export const FrameFileSchema = z.strictObject({
  ...frame,
  sections: z
    .array(z.strictObject({ ...sectionFields, file: text, dimensions: z.array(code) }))
    .check(z.minLength(1)),
});

export const TensionsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  tensions: z.array(TensionSchema),
});

export const LessonsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  lessons: z.array(LessonSchema),
});

export const SourcesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  documents: z.array(DocumentSchema),
  facts: z.array(FactSchema),
});

/** A whole rubric in one object: what the app reads, and what a person may load from a file. */
export const RubricSchema = z.strictObject({
  ...frame,
  sections: z
    .array(
      z.strictObject({
        ...sectionFields,
        dimensions: z.array(DimensionSchema).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  tensions: z.array(TensionSchema),
  lessons: z.array(LessonSchema),
  documents: z.array(DocumentSchema),
  facts: z.array(FactSchema),
  /** What earlier versions were. An organisation's own rubric may bring it along. */
  versions: z.optional(VersionsSchema),
});
