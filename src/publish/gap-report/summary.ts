import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { heading, paragraph } from './parts.ts';
import { composeProfile } from './profile.ts';

/** One page: the counts (M10), what the source says of itself (M16), and the profile. */
export function composeSummary(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  if (!report.isDesign) {
    return [heading(1, say('report.summary'), 'summary'), paragraph(say('report.not-a-design'))];
  }
  const { counts } = report;
  const [l0, l1, l2, l3, l4] = counts.levels;
  const sentences = [
    say('report.scope', { inScope: counts.inScope, total: counts.total }),
    say('report.counts', {
      rated: l0 + l1 + l2 + l3 + l4,
      notStated: counts.notStated,
      notApplicable: counts.notApplicable,
      unanswered: counts.unanswered,
    }),
    say('report.counts-levels', { l0, l1, l2, l3, l4 }),
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
    paragraph(rubric.peripheral, 'small'),
    ...(counts.inScope > 0 ? [composeProfile(composition)] : []),
  ];
}
