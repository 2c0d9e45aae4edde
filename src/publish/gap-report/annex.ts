import type { Finding } from '../../domain/scoring/result.ts';
import { readFirstStep } from '../../report/wording.ts';
import type { Block, Run, TableCell } from '../blocks.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import type { Composition } from './context.ts';
import { composeCountsTable } from './counts-table.ts';
import { fillPages } from './fill-pages.ts';
import { cell, heading, keepWithNext, paragraph, strong, when } from './parts.ts';
import { composeProfile } from './profile.ts';
import { shortenText } from './shorten.ts';
import { countCritical, sayCounts } from './summary.ts';
import { listFacts, titleOf } from './title.ts';
import { saySeverity } from './words.ts';

type Row = readonly TableCell[];

const PAGES = 2;
/** The longest texts of a person's own that the annex prints whole, in characters. */
const LONGEST = { title: 150, fact: 80, step: 180 };
/** Leaves room on the first page for the title and the counts. */
const TALLEST_PROFILE = 285;

/**
 * One or two pages that a proposal can carry: the profile and the counts, then the findings in the order of M15, as many
 * as the pages hold, and the standing of the tool. It says how many it leaves to the full report.
 */
export function composeAnnex(composition: Composition, paper: Paper): readonly Block[] {
  const { order } = composition.report;
  const room = { pages: PAGES, paper };
  return fillPages(room, order.length, (shown) => composeWith(composition, order.slice(0, shown)));
}

function composeWith(composition: Composition, shown: readonly Finding[]): readonly Block[] {
  const { report, rubric, say } = composition;
  return [
    paragraph(say('report.annex-kind'), 'label'),
    heading(1, shortenText(titleOf(composition), LONGEST.title), 'title'),
    paragraph(sayFacts(composition), 'small'),
    ...(report.isDesign
      ? [...composePicture(composition), ...composeLists(composition, shown)]
      : [paragraph(say('report.not-a-design'))]),
    paragraph(say('report.annex-standing', { role: report.assessor.role }), 'notice'),
    paragraph(rubric.peripheral, 'small'),
    paragraph(rubric.standing, 'small'),
  ];
}

/** Who and when, on a few lines. */
function sayFacts(composition: Composition): string {
  const { say } = composition;
  return listFacts(composition)
    .filter(({ isBrief }) => isBrief)
    .map(({ name, value }) => say('report.fact', { name, value: shortenText(value, LONGEST.fact) }))
    .join(' · ');
}

function composePicture(composition: Composition): readonly Block[] {
  return [
    paragraph(sayCounts(composition)),
    ...when(composition.report.counts.inScope > 0, () => [
      composeCountsTable(composition),
      composeProfile(composition, TALLEST_PROFILE),
    ]),
  ];
}

/** A table for each kind of finding, and how many more there are. */
function composeLists(composition: Composition, shown: readonly Finding[]): readonly Block[] {
  const { report, say } = composition;
  const dimension = [say('report.dimension'), say('report.now')];
  const tension = [say('report.tension'), say('report.question')];
  const gaps = shown.length < report.order.length ? 'report.largest-gaps' : 'report.gaps';
  const lists = [
    { title: say('report.harms'), head: dimension, rows: listHarms(composition, shown) },
    { title: say('report.tensions'), head: tension, rows: listTensions(composition, shown) },
    { title: say(gaps), head: dimension, rows: listGaps(composition, shown) },
  ].filter(({ rows }) => rows.length > 0);
  const more = sayMore(composition, shown);
  return lists.flatMap(({ title, head, rows }, index): readonly Block[] => {
    const table = { kind: 'table', look: 'compact', widths: [0.4, 0.6], head, rows } as const;
    const isLast = index === lists.length - 1;
    return [heading(2, title), ...(isLast && more ? [keepWithNext(table), more] : [table])];
  });
}

/** How many findings are left to the full report, and how many of those are critical. */
function sayMore({ report, say }: Composition, shown: readonly Finding[]): Block | undefined {
  const rest = report.order.slice(shown.length);
  if (rest.length === 0) return undefined;
  return paragraph(
    say('report.more-in-full', { count: rest.length, critical: countCritical(rest) }),
    'small',
  );
}

function listHarms(composition: Composition, shown: readonly Finding[]): readonly Row[] {
  const ids = new Set(shown.flatMap(({ kind, id }) => (kind === 'harm' ? [id] : [])));
  return composition.report.harms
    .filter(({ dimension }) => ids.has(dimension))
    .map((finding) => {
      const severity = strong(saySeverity(composition, finding), 'harm');
      return stepRow(composition, finding.dimension, severity);
    });
}

function listTensions({ say, tension }: Composition, shown: readonly Finding[]): readonly Row[] {
  return shown
    .filter(({ kind }) => kind === 'tension')
    .map(({ id }) => {
      const { title, severity, question } = tension(id);
      const weight = { text: say(`words.severity.${severity}`), colour: 'tension' } as const;
      return nameRow(title, [weight], shortenText(question, LONGEST.step));
    });
}

function listGaps(composition: Composition, shown: readonly Finding[]): readonly Row[] {
  return shown.filter(({ kind }) => kind === 'gap').map(({ id }) => stepRow(composition, id));
}

/** A dimension with its level and what it weighs, and the step that fits the answer. */
function stepRow({ say, dimension, answer }: Composition, id: string, weight?: Run): Row {
  const { state, isAdapted } = answer(id);
  const level = { text: say('report.level-of', { level: String(state) }) };
  const details = weight ? [level, { text: '. ' }, weight] : [level];
  const step = readFirstStep(dimension(id), state, isAdapted).text;
  return nameRow(`${id} ${dimension(id).title}`, details, shortenText(step, LONGEST.step));
}

function nameRow(name: string, details: readonly Run[], text: string): Row {
  const plain = details.map((run): Run => ({ bold: false, ...run }));
  return [{ runs: [{ text: `${name}\n` }, ...plain], header: true }, cell(text)];
}
