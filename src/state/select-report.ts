import type { Assessment } from '../domain/assessment/assessment.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { buildReport } from '../report/build-report.ts';
import type { Report } from '../report/report.ts';
import { selectResult } from './selectors.ts';

const reports = new WeakMap<Assessment, { rubric: Rubric; report: Report }>();

/** The report of the main assessor's answers on a day (YYYY-MM-DD); kept while assessment and day stay the same. */
export function selectReport(rubric: Rubric, assessment: Assessment, date: string): Report {
  const known = reports.get(assessment);
  if (known?.rubric === rubric && known.report.date === date) return known.report;
  const report = buildReport(rubric, assessment, selectResult(rubric, assessment), date);
  reports.set(assessment, { rubric, report });
  return report;
}
