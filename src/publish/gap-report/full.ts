import type { Block } from '../blocks.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import type { Composition } from './context.ts';
import { composeDimensions } from './dimensions.ts';
import { composeFindings } from './findings.ts';
import { composeMethod } from './method.ts';
import { composePlan } from './plan.ts';
import { composeProgramme } from './programme.ts';
import { composeSummary } from './summary.ts';
import { composeTitle } from './title.ts';

/** The whole report in reading order: title, summary, findings, dimensions, plan, programme, method. */
export function composeFull(composition: Composition, paper: Paper): readonly Block[] {
  const body = composition.report.isDesign
    ? [...composeFindings(composition), ...composeDimensions(composition)]
    : [];
  return [
    ...composeTitle(composition),
    ...composeSummary(composition, paper),
    ...body,
    ...composePlan(composition),
    ...composeProgramme(composition),
    ...composeMethod(composition),
  ];
}
