import * as z from 'zod/mini';
import { DraftDocumentSchema } from '../draft/schema.ts';

/** Longest single text a person may give, in UTF-16 units: twenty megabytes of note is still opened. */
const LONGEST_TEXT = 20_000_000;

const id = z.string().check(z.minLength(1), z.maxLength(80));
const text = z.string().check(z.maxLength(LONGEST_TEXT));
const moment = z.string().check(z.maxLength(40));
const count = z.int().check(z.minimum(0));

/**
 * Objects are loose: a field this version does not know is kept and travels on. `listUnknownFields` reports it.
 */
export const PositionSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('level'),
    level: z.literal([0, 1, 2, 3, 4]),
  }),
  z.looseObject({ kind: z.literal('not-stated') }),
  z.looseObject({ kind: z.literal('not-applicable'), reason: text }),
]);

/** A quote; one that goes over several passages of a document has its parts joined by a line end. */
export const PassageSchema = z.looseObject({
  id,
  quote: text,
  place: text,
  /**
   * Where in the draft it was taken: the passage of its first part, and that part's place in the passage's text. A hint
   * only: the draft may have changed since.
   */
  source: z.optional(
    z.looseObject({
      documentId: id,
      passage: count,
      start: count,
      end: count,
      /** What the app said of this place. While `place` is still the same, nobody has written another. */
      place: z.optional(text),
    }),
  ),
  /** The wording in the draft beside which a person chose to keep the quote as it is. */
  keptBeside: z.optional(text),
});

export const AlternativeSchema = z.looseObject({
  position: z.nullable(PositionSchema),
  note: text,
  updatedAt: moment,
});

export const AnswerSchema = z.looseObject({
  assessorId: id,
  dimensionId: id,
  position: z.nullable(PositionSchema),
  note: text,
  passages: z.array(PassageSchema),
  /** Values that another tab wrote at the same time; kept until a person chooses. */
  alternatives: z.array(AlternativeSchema),
  updatedAt: moment,
});

/** One who assesses: an answer belongs to its assessor (M17). */
export const AssessorSchema = z.looseObject({
  id,
  name: text,
  role: z.enum(['team', 'reviewer', 'facilitator', 'participant']),
});

/** What a group has agreed on: a record of its own, beside the answers it came from (M17). */
export const AgreedAnswerSchema = z.looseObject({
  dimensionId: id,
  position: PositionSchema,
  reason: text,
  updatedAt: moment,
});

export const ActionSchema = z.looseObject({
  id,
  dimensionId: id,
  step: text,
  owner: text,
  /** Calendar date YYYY-MM-DD, or empty for none yet. */
  due: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  status: z.enum(['open', 'in-progress', 'done', 'dropped']),
  updatedAt: moment,
});

export const ProfileSchema = z.looseObject({
  title: text,
  organisation: text,
  people: text,
  route: text,
  /** What kind of text is assessed: a programme design, or something the method does not fit. */
  kind: z.enum(['design', 'not-a-design']),
});

export const SectionChoiceSchema = z.looseObject({
  sectionId: id,
  include: z.boolean(),
  reason: text,
});

/** `['unknown']` is an answer, an absent variable is not. */
export const ContextAnswerSchema = z.looseObject({
  variable: id,
  values: z.array(id).check(z.minLength(1)),
});

export const ActivitiesSchema = z.array(id);

const EditionSchema = z.looseObject({ version: z.string(), hash: z.string() });

const UpgradeSchema = z.looseObject({
  from: EditionSchema,
  to: EditionSchema,
  at: moment,
  /** What could not stay where it stood, as it was before. */
  setAside: z.looseObject({
    context: z.array(ContextAnswerSchema),
    agreed: z.array(AgreedAnswerSchema),
    /** Steps of the plan, with the dimension they belonged to. */
    steps: z.array(z.looseObject({ id, dimensionId: id })),
  }),
});

export const AssessmentSchema = z.looseObject({
  id,
  createdAt: moment,
  rubric: z.looseObject({ id, version: z.string(), hash: z.string() }),
  profile: ProfileSchema,
  activities: ActivitiesSchema,
  /** Answers to context questions by variable. */
  context: z.array(ContextAnswerSchema),
  sectionChoices: z.array(SectionChoiceSchema),
  assessors: z.array(AssessorSchema).check(z.minLength(1)),
  answers: z.array(AnswerSchema),
  agreed: z.array(AgreedAnswerSchema),
  actions: z.array(ActionSchema),
  draft: z.nullable(z.looseObject({ name: text, fingerprint: text })),
  /**
   * Questions that the words of the draft raise and that a person has put aside: `variable:value:sentence`, or, put
   * aside by earlier versions, `variable:value` for every sentence.
   */
  dismissedFlags: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200)))),
  /** Dimensions whose words have changed since their answer: a person has not yet said that it still holds. */
  toReview: z.optional(z.array(id)),
  /** Each new version of the rubric that a person went on with. */
  upgrades: z.optional(z.array(UpgradeSchema)),
});

export const FILE_FORMAT = 'assumption-check/assessment';
export const FILE_FORMAT_VERSION = 1;

/** The saved file, `*.assessment.json`. */
export const AssessmentFileSchema = z.looseObject({
  format: z.literal(FILE_FORMAT),
  formatVersion: z.literal(FILE_FORMAT_VERSION),
  savedAt: moment,
  assessment: AssessmentSchema,
  /** The text of the draft: in the file only when the person who saved it said so. */
  documents: z.optional(z.array(DraftDocumentSchema)),
});
