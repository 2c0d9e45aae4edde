import * as z from 'zod/mini';
import type { RecordChange, RecordList } from '../domain/assessment/records.ts';
import { AssessmentSchema } from '../domain/assessment/schema.ts';
import { fits } from './parse-history.ts';

const UnsavedSchema = z.array(
  z.object({
    assessmentId: z.string(),
    changes: z.array(
      z.object({
        key: z.string(),
        before: z.optional(z.unknown()),
        after: z.optional(z.unknown()),
        order: z.number(),
        author: z.optional(z.string()),
      }),
    ),
  }),
);

const APART: Readonly<Record<RecordList | 'profile' | 'activities', true>> = {
  profile: true,
  activities: true,
  context: true,
  sectionChoices: true,
  assessors: true,
  answers: true,
  agreed: true,
  actions: true,
};

/** What is left of an assessment without the records that are kept apart. */
const BaseSchema = z.omit(AssessmentSchema, APART);

type Unsaved = { readonly assessmentId: string; readonly changes: readonly RecordChange[] };

/**
 * Reads back what a page kept of its work. It is data from outside: a change whose values are not what its key says is
 * left out, so that it cannot damage an assessment.
 */
export function parseUnsaved(text: string): readonly Unsaved[] {
  const parsed = UnsavedSchema.safeParse(readJson(text));
  if (!parsed.success) return [];
  return parsed.data.map(({ assessmentId, changes }) => ({
    assessmentId,
    changes: changes
      .filter(({ key, before, after }) =>
        [before, after].every((value) => isAbsent(key, value) || isWhole(assessmentId, key, value)),
      )
      .map(({ key, before, after, order, author }) => ({ key, before, after, order, author })),
  }));
}

/** Records of lists come and go; the others are always there. */
function isAbsent(key: string, value: unknown): boolean {
  return value === undefined && key.includes('/');
}

function isWhole(assessmentId: string, key: string, value: unknown): boolean {
  if (key !== 'base') return fits(key, value);
  const parsed = BaseSchema.safeParse(value);
  return parsed.success && parsed.data.id === assessmentId;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
