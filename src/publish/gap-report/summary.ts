import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { heading, paragraph } from './parts.ts';
import { describeState } from './words.ts';
import { composeProfile } from './profile.ts';

/** One page: the counts (M10), what the source says of itself (M16), and the profile. */
export function composeSummary(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  if (!report.isDesign) {
    return [heading(1, say('report.summary'), 'summary'), paragraph(say('report.not-a-design'))];
  }
  const { counts } = report;
  const sentences = [
    say('report.scope', { inScope: counts.inScope, total: counts.total }),
    say('report.counts-findings', {
      harms: report.harms.length,
      critical: report.harms.filter(({ isCritical }) => isCritical).length,
      tensions: report.tensions.length,
    }),
  ];
  return [
    { kind: 'page-break' },
    heading(1, say('report.summary'), 'summary'),
    paragraph(sentences.join(' ')),
    composeCounts(composition),
    paragraph(rubric.peripheral, 'small'),
    ...(counts.inScope > 0 ? [composeProfile(composition)] : []),
  ];
}

/** How many dimensions stand at each level and in each other state: never a total score (M10). */
function composeCounts(composition: Composition): Block {
  const { levels, notStated, notApplicable, unanswered } = composition.report.counts;
  const columns = [
    ...levels.map((count, level) => ({ name: `${level}`, count })),
    { name: describeState(composition, 'not-stated'), count: notStated },
    { name: describeState(composition, 'not-applicable'), count: notApplicable },
    { name: describeState(composition, 'unanswered'), count: unanswered },
  ];
  const first = composition.say('report.at-level');
  return {
    kind: 'table',
    widths: [0.16, 0.08, 0.08, 0.08, 0.08, 0.08, 0.16, 0.14, 0.14],
    head: [first, ...columns.map(({ name }) => name)],
    rows: [
      [
        { runs: [{ text: composition.say('report.dimensions') }], header: true },
        ...columns.map(({ count }) => ({ runs: [{ text: `${count}` }] })),
      ],
    ],
  };
}
