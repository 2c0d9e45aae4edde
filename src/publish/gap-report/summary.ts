import type { Finding } from '../../domain/scoring/result.ts';
import type { Block, Run } from '../blocks.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import type { Composition } from './context.ts';
import { composeCountsChart } from './counts-chart.ts';
import { fillPages } from './fill-pages.ts';
import { linkTo } from './links.ts';
import { heading, list, paragraph, when } from './parts.ts';
import { composeProfile } from './profile.ts';
import { composeSectionsChart } from './sections-chart.ts';
import { saySeverity } from './words.ts';

/** Findings that the summary names at least; more while its page holds more critical harms. */
const FEW = 5;

/**
 * One page to read when there is time for one: what was found, the counts (M10), the sections, what the source says of
 * itself (M16). The profile has the page after it.
 */
export function composeSummary(composition: Composition, paper: Paper): readonly Block[] {
  const { report, rubric, say } = composition;
  const peripheral = paragraph(rubric.peripheral, 'small');
  const title = heading(1, say('report.summary'), 'summary');
  const page: Block = { kind: 'page-break' };
  if (!report.isDesign) return [page, title, paragraph(say('report.not-a-design')), peripheral];
  const counts = paragraph(sayCounts(composition));
  const charts = composeCharts(composition);
  const compose = (named: number) => [
    page,
    title,
    counts,
    ...composeFirst(composition, Math.max(FEW, named)),
    ...charts,
    peripheral,
  ];
  return [
    ...fillPages({ pages: 1, paper }, countCritical(report.order), compose),
    ...when(report.counts.inScope > 0, () => [
      { kind: 'page-break' },
      heading(2, say('report.profile'), 'profile'),
      composeProfile(composition),
    ]),
  ];
}

/**
 * Harms and tensions are counted as they stand in the findings. What is open is said before them, so that few findings
 * on few answers do not read as good news; tensions can be there before the first answer.
 */
export function sayCounts({ report, say }: Composition): string {
  const { inScope, total, unanswered, notStated } = report.counts;
  const scope = say('report.scope', { inScope, total });
  if (unanswered === inScope && report.order.length === 0) {
    return `${scope} ${say('report.no-findings')}`;
  }
  const open = say('report.counts-open', { unanswered, notStated });
  const findings = say('report.counts-findings', {
    unanswered,
    harms: report.harms.length,
    critical: countCritical(report.order),
    undecided: report.harms.filter(({ isCritical, waiting }) => !isCritical && waiting.length > 0)
      .length,
    tensions: report.order.filter(({ kind }) => kind === 'tension').length,
  });
  const codes = report.twoAnswers.join(', ');
  const twice = codes === '' ? [] : [say('report.two-answers', { codes })];
  return [`${scope}${open}`, findings, ...twice].join(' ');
}

/** The first findings in the order of M15, and how many more there are: a link to the critical ones among them. */
function composeFirst(composition: Composition, named: number): readonly Block[] {
  const { order } = composition.report;
  return when(order.length > 0, () => [
    heading(2, composition.say('report.first'), 'first'),
    list(order.slice(0, named).map((finding) => sayFinding(composition, finding))),
    ...sayMore(composition, order.slice(named)),
  ]);
}

function sayMore({ say }: Composition, rest: readonly Finding[]): readonly Block[] {
  const critical = countCritical(rest);
  const text = say('report.more-findings', { count: rest.length, critical });
  const run: Run = critical > 0 ? { text, target: 'harms', colour: 'link' } : { text };
  return when(rest.length > 0, () => [paragraph([run], 'small')]);
}

/** How many of these are harms that are critical. */
export function countCritical(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.kind === 'harm' && finding.isCritical).length;
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
