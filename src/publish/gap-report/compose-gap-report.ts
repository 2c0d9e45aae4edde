import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Report } from '../../report/report.ts';
import type { Block, DocumentInfo } from '../blocks.ts';
import { createComposition } from './context.ts';
import { composeDimensions } from './dimensions.ts';
import { composeFindings } from './findings.ts';
import { composeMethod } from './method.ts';
import { composePlan } from './plan.ts';
import { composeProgramme } from './programme.ts';
import { composeSummary } from './summary.ts';
import { composeTitle, titleOf } from './title.ts';

/**
 * The gap report as blocks, in reading order: title, summary, findings, dimensions, plan, programme, method. Everything
 * it says is from the report, the rubric or the catalogue.
 */
export function composeGapReport(
  report: Report,
  rubric: Rubric,
  language: Language,
): { readonly blocks: readonly Block[]; readonly info: DocumentInfo } {
  const composition = createComposition(report, rubric, language);
  const { say } = composition;
  const title = titleOf(composition);
  const body = report.isDesign
    ? [...composeFindings(composition), ...composeDimensions(composition)]
    : [];
  return {
    blocks: [
      ...composeTitle(composition),
      ...composeSummary(composition),
      ...body,
      ...composePlan(composition),
      ...composeProgramme(composition),
      ...composeMethod(composition),
    ],
    info: {
      title: say('report.footer', { title }),
      author: report.assessor.name,
      subject: say('report.subject', { title: rubric.title }),
      language: language.tag,
      direction: language.direction,
      date: report.date,
      footer: say('report.footer', { title }),
      pageOf: (page, pages) => say('report.page', { page, pages }),
    },
  };
}
