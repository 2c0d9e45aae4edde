import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, paragraph } from './parts.ts';
import { composeProfile } from './profile.ts';
import { describeState } from './words.ts';

/** One page: the counts (M10), what the source says of itself (M16), and the profile. */
export function composeSummary(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  const peripheral = paragraph(rubric.peripheral, 'small');
  const top: readonly Block[] = [
    { kind: 'page-break' },
    heading(1, say('report.summary'), 'summary'),
  ];
  if (!report.isDesign) return [...top, paragraph(say('report.not-a-design')), peripheral];
  return [
    ...top,
    paragraph(sayCounts(composition)),
    composeCounts(composition),
    peripheral,
    ...(report.counts.inScope > 0 ? [composeProfile(composition)] : []),
  ];
}

/** Harms and tensions are counted as they stand in the findings. */
function sayCounts({ report, say }: Composition): string {
  const { inScope, total, unanswered } = report.counts;
  const scope = say('report.scope', { inScope, total });
  if (unanswered === inScope) return `${scope} ${say('report.no-findings')}`;
  const findings = say('report.counts-findings', {
    harms: report.harms.length,
    critical: report.harms.filter(({ isCritical }) => isCritical).length,
    undecided: report.harms.filter(({ isCritical, waiting }) => !isCritical && waiting.length > 0)
      .length,
    tensions: report.order.filter(({ kind }) => kind === 'tension').length,
  });
  return `${scope} ${findings}`;
}

/** How many dimensions stand at each level and in each other state: never a total score (M10). */
function composeCounts(composition: Composition): Block {
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
    widths: [0.15, 0.05, 0.05, 0.05, 0.05, 0.05, 0.17, 0.12, 0.16, 0.15],
    head: [composition.say('report.level'), ...columns.map(({ name }) => name)],
    rows: [
      [
        header(composition.say('report.dimensions')),
        ...columns.map(({ count }) => cell(String(count))),
      ],
    ],
  };
}
