import { findDimension } from '../../../domain/rubric/rubric.ts';
import type { Composition } from '../../gap-report/context.ts';
import type { Table } from './table.ts';

/** The steps of the plan, by date. Empty where nobody or no day has been named yet, so that it can be typed in. */
export function tabulatePlan({ report, say, rubric }: Composition): Table {
  return {
    title: say('sheet.plan'),
    columns: [
      { title: say('sheet.code'), width: 8 },
      { title: say('sheet.dimension'), width: 34 },
      { title: say('report.step'), width: 60 },
      { title: say('report.owner'), width: 24 },
      { title: say('report.due'), width: 12 },
      { title: say('report.status'), width: 14 },
    ],
    rows: report.plan.map(({ dimensionId, step, owner, due, status }) => [
      dimensionId,
      // A step may name a dimension that another version of the rubric had.
      findDimension(rubric, dimensionId)?.title ?? '',
      step,
      owner,
      due === '' ? null : { day: due },
      say(`words.status.${status}`),
    ]),
  };
}
