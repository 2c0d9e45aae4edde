import type { TableBlock } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header } from './parts.ts';
import { describeState } from './words.ts';

/** How many dimensions stand at each level and in each other state, as a table of two rows (M10). */
export function composeCountsTable(composition: Composition): TableBlock {
  const { counts } = composition.report;
  const { levels, notStated, notApplicable, unanswered, outOfScope } = counts;
  const columns = [
    ...levels.map((count, level) => ({ name: String(level), count })),
    { name: describeState(composition, 'not-stated'), count: notStated },
    { name: describeState(composition, 'not-applicable'), count: notApplicable },
    { name: describeState(composition, 'unanswered'), count: unanswered },
    { name: describeState(composition, 'out-of-scope'), count: outOfScope },
  ];
  return {
    kind: 'table',
    look: 'compact',
    widths: [0.14, 0.05, 0.05, 0.05, 0.05, 0.05, 0.18, 0.13, 0.16, 0.14],
    head: [composition.say('report.level'), ...columns.map(({ name }) => name)],
    rows: [
      [
        header(composition.say('report.dimensions')),
        ...columns.map(({ count }) => cell(String(count))),
      ],
    ],
  };
}
