import type { z } from 'zod/mini';
import type { Known } from '../../lib/known.ts';
import type {
  ActionSchema,
  AlternativeSchema,
  AnswerSchema,
  AssessmentFileSchema,
  AssessmentSchema,
  AssessorSchema,
  PassageSchema,
  PositionSchema,
  ProfileSchema,
  SectionChoiceSchema,
} from './schema.ts';

/** [M1] An answer given: a level, the draft is silent, or it does not apply. No answer yet is `null`. */
export type Position = Known<z.infer<typeof PositionSchema>>;
export type Passage = Known<z.infer<typeof PassageSchema>>;
export type Alternative = Known<z.infer<typeof AlternativeSchema>>;
export type Answer = Known<z.infer<typeof AnswerSchema>>;
export type Assessor = Known<z.infer<typeof AssessorSchema>>;
export type Action = Known<z.infer<typeof ActionSchema>>;
export type ActionStatus = Action['status'];
export type Profile = Known<z.infer<typeof ProfileSchema>>;
export type SectionChoice = Known<z.infer<typeof SectionChoiceSchema>>;
export type Assessment = Known<z.infer<typeof AssessmentSchema>>;
export type AssessmentFile = Known<z.infer<typeof AssessmentFileSchema>>;
export type ContextAnswer = Assessment['context'][number];

/** One assessor's answers by dimension id. */
export function answersOf(
  assessment: Pick<Assessment, 'answers'>,
  assessorId: string,
): ReadonlyMap<string, Answer> {
  const own = assessment.answers.filter((answer) => answer.assessorId === assessorId);
  return new Map(own.map((answer) => [answer.dimensionId, answer]));
}

/** The assessor whose answers are shown until another is chosen: the first. */
export function mainAssessor(assessment: Pick<Assessment, 'assessors'>): Assessor {
  const first = assessment.assessors[0];
  if (!first) throw new Error('An assessment always has an assessor.');
  return first;
}

/** The values given for a context variable; undefined when nobody has answered. */
export function contextValues(
  assessment: Pick<Assessment, 'context'>,
  variable: string,
): readonly string[] | undefined {
  return assessment.context.find((answer) => answer.variable === variable)?.values;
}

/** True when a reason for "does not apply" has at least one character that can be read (M1). */
export function hasReason(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}
