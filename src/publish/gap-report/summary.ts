import type { Finding } from '../../domain/scoring/result.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { composeCountsChart } from './counts-chart.ts';
import { linkTo } from './links.ts';
import { heading, list, paragraph, when } from './parts.ts';
import { composeProfile } from './profile.ts';
import { composeSectionsChart } from './sections-chart.ts';
import { saySeverity } from './words.ts';

/** Findings that the summary names; the others stand in the next chapter. */
const MOST_NAMED = 5;

/**
 * One page to read when there is time for one: what was found, the counts (M10), the sections, what the source says of
 * itself (M16). The profile has the page after it.
 */
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
    ...composeFirst(composition),
    ...composeCharts(composition),
    peripheral,
    ...when(report.counts.inScope > 0, () => [
      { kind: 'page-break' },
      heading(2, say('report.profile'), 'profile'),
      composeProfile(composition),
    ]),
  ];
}

/** Harms and tensions are counted as they stand in the findings. */
export function sayCounts({ report, say }: Composition): string {
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

/** The first findings in the order of M15, and how many more there are. */
function composeFirst(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const rest = report.order.length - MOST_NAMED;
  return when(report.order.length > 0, () => [
    heading(2, say('report.first'), 'first'),
    list(report.order.slice(0, MOST_NAMED).map((finding) => sayFinding(composition, finding))),
    ...when(rest > 0, () => [paragraph(say('report.more-findings', { count: rest }), 'small')]),
  ]);
}

function sayFinding(composition: Composition, finding: Finding): readonly Run[] {
  const { say, answer, dimension, tension } = composition;
  if (finding.kind === 'tension') {
    const severity = say(`words.severity.${finding.severity}`);
    return [{ text: `${tension(finding.id).title}: ` }, { text: severity, colour: 'tension' }];
  }
  const { id } = finding;
  const state = say('words.level', { level: String(answer(id).state) });
  const link = linkTo(composition, id, `${id} ${dimension(id).title}`);
  const harm = composition.report.harms.find((found) => found.dimension === id);
  if (finding.kind === 'gap' || !harm) return [link, { text: `: ${state}` }];
  const severity = saySeverity(composition, harm);
  return [link, { text: `: ${state}. ` }, { text: severity, colour: 'harm' }];
}

function composeCharts(composition: Composition): readonly Block[] {
  return when(composition.report.counts.inScope > 0, () => [
    composeCountsChart(composition),
    composeSectionsChart(composition),
  ]);
}
