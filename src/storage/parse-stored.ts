import { AssessmentSchema } from '../domain/assessment/schema.ts';
import { describeIssues } from '../lib/describe-issues.ts';
import type { Loaded } from './stored-assessments.ts';

/** Parses what lies in the store: it is data from outside. Loaded on demand, since the first screen needs no schema. */
export function parseStored(joined: unknown): Loaded {
  const parsed = AssessmentSchema.safeParse(joined);
  return parsed.success
    ? { kind: 'ok', assessment: parsed.data }
    : { kind: 'damaged', problems: describeIssues(parsed.error, joined) };
}
