import { mainAssessor, type Assessment } from '../domain/assessment/assessment.ts';
import { assess } from '../domain/findings/assess.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Result } from '../domain/scoring/result.ts';

/** A rubric with its fingerprint, ready for use. */
export type LoadedRubric = { readonly rubric: Rubric; readonly hash: string };

/** The rubric to begin with: where it is a brief one, with the way to the whole, which may be asked for again. */
export type FirstRubric = LoadedRubric & { readonly readWhole?: () => Promise<LoadedRubric> };

const results = new WeakMap<Assessment, { rubric: Rubric; result: Result }>();

/** The result of the main assessor's answers; computed once for each state of an assessment. */
export function selectResult(rubric: Rubric, assessment: Assessment): Result {
  const known = results.get(assessment);
  if (known?.rubric === rubric) return known.result;
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  results.set(assessment, { rubric, result });
  return result;
}

/** What the library shows of an assessment without opening it. */
export function summarise(rubric: Rubric, assessment: Assessment, now: string) {
  const { counts } = selectResult(rubric, assessment);
  return {
    title: assessment.profile.title,
    organisation: assessment.profile.organisation,
    rated: counts.inScope - counts.unanswered,
    inScope: counts.inScope,
    updatedAt: now,
  };
}
