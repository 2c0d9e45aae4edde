import { readFirstStep } from '../../report/wording.ts';
import type { Block, Run, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { composeCountsTable } from './counts-table.ts';
import { cell, heading, keepWithNext, paragraph, strong, when } from './parts.ts';
import { composeProfile } from './profile.ts';
import { shortenText } from './shorten.ts';
import { sayCounts } from './summary.ts';
import { listFacts, titleOf } from './title.ts';
import { saySeverity } from './words.ts';

/** What two pages hold of each kind; the number of those left out is said. */
const MOST = { harms: 4, tensions: 3, gaps: 3 };
/** The longest texts of a person's own that the annex prints whole, in characters. */
const LONGEST = { title: 150, fact: 80, step: 180 };
/** Leaves room on the first page for the title and the counts. */
const TALLEST_PROFILE = 285;

/**
 * One or two pages that a proposal can carry: the profile and the counts on the first, what to look at and the standing of
 * the tool on the second. It says where it leaves something to the full report.
 */
export function composeAnnex(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  return [
    paragraph(say('report.annex-kind'), 'label'),
    heading(1, shortenText(titleOf(composition), LONGEST.title), 'title'),
    paragraph(sayFacts(composition), 'small'),
    ...(report.isDesign
      ? [...composePicture(composition), ...composeLists(composition)]
      : [paragraph(say('report.not-a-design'))]),
    paragraph(say('report.annex-standing'), 'notice'),
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

function composeLists(composition: Composition): readonly Block[] {
  return [
    ...composeHarmRows(composition),
    ...composeTensionRows(composition),
    ...composeGapRows(composition),
  ];
}

function composeHarmRows(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const rows = report.harms.map((finding) => {
    const severity = saySeverity(composition, finding);
    return stepRow(composition, finding.dimension, strong(severity, 'harm'));
  });
  const head = [say('report.dimension'), say('report.now')];
  return composeTable(composition, say('report.harms'), MOST.harms, head, rows);
}

function composeTensionRows(composition: Composition): readonly Block[] {
  const { report, say, tension } = composition;
  const rows = report.order
    .filter(({ kind }) => kind === 'tension')
    .map(({ id }) => {
      const { title, severity, question } = tension(id);
      const weight = { text: say(`words.severity.${severity}`), colour: 'tension' } as const;
      return nameRow(title, [weight], shortenText(question, LONGEST.step));
    });
  const head = [say('report.tension'), say('report.question')];
  return composeTable(composition, say('report.tensions'), MOST.tensions, head, rows);
}

function composeGapRows(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const gaps = report.order.filter(({ kind }) => kind === 'gap');
  const rows = gaps.map(({ id }) => stepRow(composition, id));
  const head = [say('report.dimension'), say('report.now')];
  return composeTable(composition, say('report.largest-gaps'), MOST.gaps, head, rows);
}

/** A dimension with its level and what it weighs, and the step that fits the answer. */
function stepRow(
  { say, dimension, answer }: Composition,
  id: string,
  weight?: Run,
): readonly TableCell[] {
  const { state, isAdapted } = answer(id);
  const level = { text: say('report.level-of', { level: String(state) }) };
  const details = weight ? [level, { text: '. ' }, weight] : [level];
  const step = readFirstStep(dimension(id), state, isAdapted).text;
  return nameRow(`${id} ${dimension(id).title}`, details, shortenText(step, LONGEST.step));
}

function nameRow(name: string, details: readonly Run[], text: string): readonly TableCell[] {
  const plain = details.map((run): Run => ({ bold: false, ...run }));
  return [{ runs: [{ text: `${name}\n` }, ...plain], header: true }, cell(text)];
}

function composeTable(
  { say }: Composition,
  title: string,
  most: number,
  head: readonly string[],
  rows: readonly (readonly TableCell[])[],
): readonly Block[] {
  const rest = rows.length - most;
  const shown = rows.slice(0, most);
  const table = { kind: 'table', look: 'compact', widths: [0.4, 0.6], head, rows: shown } as const;
  return when(rows.length > 0, () => [
    heading(2, title),
    ...(rest > 0
      ? [keepWithNext(table), paragraph(say('report.more-in-full', { count: rest }), 'small')]
      : [table]),
  ]);
}
