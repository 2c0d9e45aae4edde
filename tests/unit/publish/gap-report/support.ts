import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { assess } from '../../../../src/domain/findings/assess.ts';
import { listDimensions, type Rubric } from '../../../../src/domain/rubric/rubric.ts';
import messages from '../../../../src/i18n/messages/en.json';
import { createLanguage } from '../../../../src/i18n/translate.ts';
import type { Block, TableCell } from '../../../../src/publish/blocks.ts';
import { composeDocument, type Cut } from '../../../../src/publish/gap-report/cuts.ts';
import type { Paper } from '../../../../src/publish/pdf/layout/page-size.ts';
import { buildReport } from '../../../../src/report/build-report.ts';
import { ASSESSOR } from '../../../builders/assessment.ts';
import { joinRuns } from '../../../../src/publish/join-runs.ts';

export const builtIn: Rubric = readRubric();
export const english = createLanguage('en', messages);
export const allActivities = builtIn.activities.map(({ id }) => id);
export const allDimensions = listDimensions(builtIn).map(({ id }) => id);

/** The gap report of an assessment, as the report it is made from and as blocks. */
export function compose(
  assessment: Assessment,
  rubric: Rubric = builtIn,
  cut: Cut = 'full',
  paper: Paper = 'a4',
) {
  const result = assess(rubric, assessment, ASSESSOR);
  const report = buildReport(rubric, assessment, result, '2026-11-22');
  return { report, ...composeDocument(report, rubric, english, cut, paper) };
}

/** The texts of the blocks that a reader sees, one line for each paragraph, item, row or label. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(readBlock);
}

function readBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joinRuns(block.runs)];
    case 'list':
      return block.items.map(joinRuns);
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.map(readCell).join(' | '))];
    case 'figure':
      return block.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));
    case 'quote':
      return [block.text, block.place];
    case 'contents':
      return [block.title];
    case 'page-break':
      return [];
  }
}

/** A box to tick reads as ☐, a line to write on as …… */
function readCell({ runs, boxes = [], lines = 0 }: TableCell): string {
  const ticks = boxes.map((label) => `☐ ${label}`.trim());
  return [joinRuns(runs), ...ticks, ...Array.from({ length: lines }, () => '……')]
    .filter((text) => text !== '')
    .join(' ');
}

/** What stands under a heading, up to the next one of its level or above. */
export function under(blocks: readonly Block[], title: string): readonly string[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const heading = blocks[start];
  if (heading?.kind !== 'heading') throw new Error(`There is no heading ${title}.`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
  return linesOf(end === -1 ? rest : rest.slice(0, end));
}

export function headingsOf(blocks: readonly Block[], level: number): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
}
