import { mainAssessor, type Assessment } from '../domain/assessment/assessment.ts';
import { assess } from '../domain/findings/assess.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Result } from '../domain/scoring/result.ts';
import { buildReport } from '../report/build-report.ts';
import type { Report } from '../report/report.ts';

/** A rubric with its fingerprint, ready for use. */
export type LoadedRubric = { readonly rubric: Rubric; readonly hash: string };

const results = new WeakMap<Assessment, { rubric: Rubric; result: Result }>();

/** The result of the main assessor's answers; computed once for each state of an assessment. */
export function selectResult(rubric: Rubric, assessment: Assessment): Result {
  const known = results.get(assessment);
  if (known?.rubric === rubric) return known.result;
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  results.set(assessment, { rubric, result });
  return result;
}

const reports = new WeakMap<Assessment, { rubric: Rubric; report: Report }>();

/** The report of the main assessor's answers on a day (YYYY-MM-DD); kept while assessment and day stay the same. */
export function selectReport(rubric: Rubric, assessment: Assessment, date: string): Report {
  const known = reports.get(assessment);
  if (known?.rubric === rubric && known.report.date === date) return known.report;
  const report = buildReport(rubric, assessment, selectResult(rubric, assessment), date);
  reports.set(assessment, { rubric, report });
  return report;
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
