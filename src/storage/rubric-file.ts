import { FILE_FORMAT } from '../domain/assessment/schema.ts';
import { checkRubric } from '../domain/rubric/check-rubric.ts';
import type { RubricProblem } from '../domain/rubric/rubric-problem.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { readJson, type JsonProblem } from './read-json.ts';

export type RubricFileProblem =
  | JsonProblem
  | RubricProblem
  /** A saved assessment was chosen where a rubric is wanted. */
  | { readonly code: 'assessment-file' };

export type ReadRubricFile =
  | { readonly kind: 'ok'; readonly rubric: Rubric }
  | { readonly kind: 'refused'; readonly problems: readonly RubricFileProblem[] };

/** Opens the text of an organisation's own rubric, or says why not: at most 20 problems. */
export function readRubricFile(text: string): ReadRubricFile {
  const json = readJson(text);
  if (json.kind === 'refused') return json;
  if (isAssessmentFile(json.value)) {
    return { kind: 'refused', problems: [{ code: 'assessment-file' }] };
  }
  return checkRubric(json.value);
}

function isAssessmentFile(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === FILE_FORMAT
  );
}
