import type { Assessment } from './assessment.ts';
import { AssessmentSchema } from './schema.ts';

/** An assessment from data of unknown shape; undefined when it is none. */
export function parseAssessment(value: unknown): Assessment | undefined {
  const parsed = AssessmentSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
