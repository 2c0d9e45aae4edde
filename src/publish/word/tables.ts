import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { TableBlock, TableCell as BlockCell } from '../blocks.ts';
import { colourOf } from '../pdf/draw/colours.ts';
import { tidyText } from '../tidy-text.ts';
import type { WordContext } from './context.ts';
import { frameParagraph, writeParagraph } from './paragraphs.ts';
import { writeRuns, writeText } from './runs.ts';
import { joinRuns } from '../join-runs.ts';

/** How the rows of a table are set. */
type RowLook = {
  readonly widths: readonly number[];
  readonly text: string;
  readonly head: string;
  readonly keepNext: boolean;
};

const RULE = { style: BorderStyle.SINGLE, size: 4, color: colourOf('rule').slice(1) };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Right and left mean the end and the beginning where a table runs from right to left. */
const ALIGN = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, centre: AlignmentType.CENTER };

/** A table with its caption: the head row is repeated on every page, and rows move whole where they can. */
export function writeTable(
  block: TableBlock,
  context: WordContext,
): readonly (Paragraph | Table)[] {
  const { caption, widths, head, rows } = block;
  const { contentWidth } = context.page;
  const columns = shareWidth(widths, contentWidth);
  const isCompact = block.look === 'compact';
  const look = (keepNext: boolean): RowLook => ({
    widths: columns,
    text: isCompact ? 'CompactText' : 'TableText',
    head: isCompact ? 'CompactHead' : 'TableHead',
    keepNext,
  });
  const isLast = (index: number) => index === rows.length - 1;
  const table = new Table({
    rows: [
      ...(head.length > 0 ? [writeHead(head, look(true), context)] : []),
      ...rows.map((row, index) => {
        const keeps = isLast(index) ? block.keepWithNext : block.keepTogether;
        return writeRow(row, look(keeps ?? false), context);
      }),
    ],
    width: { size: contentWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: context.info.direction === 'rtl',
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: RULE, insideVertical: NONE },
    tableLook: {
      firstRow: head.length > 0,
      firstColumn: rows.some(([first]) => first?.header),
      lastRow: false, lastColumn: false, noHBand: true, noVBand: true,
    },
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 80, right: 80 },
  }); // prettier-ignore
  return [
    ...(caption === undefined
      ? []
      : [writeParagraph([{ text: caption }], { style: 'TableCaption' }, context)]),
    table,
    // Word joins two tables that touch, and a table may not end a document.
    new Paragraph({ spacing: { before: 0, after: 0, line: 140, lineRule: 'exact' } }),
  ];
}

/** Whole twips for each column that add up to the width: edges are rounded, not widths. */
function shareWidth(shares: readonly number[], width: number): readonly number[] {
  const edges = shares.map((_, index) =>
    Math.round(width * shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0)),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function writeHead(head: readonly string[], look: RowLook, context: WordContext): TableRow {
  const fill = colourOf('band').slice(1);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (text, index) =>
        new TableCell({
          width: { size: look.widths[index] ?? 0, type: WidthType.DXA },
          shading: { fill },
          children: [
            writeParagraph([{ text }], { style: look.head, keepNext: look.keepNext }, context),
          ],
        }),
    ),
  });
}

function writeRow(row: readonly BlockCell[], look: RowLook, context: WordContext): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.map(
      (cell, index) =>
        new TableCell({
          width: { size: look.widths[index] ?? 0, type: WidthType.DXA },
          children: writeCell(cell, look, context),
        }),
    ),
  });
}

function writeCell(cell: BlockCell, look: RowLook, context: WordContext): readonly Paragraph[] {
  const { header, align, boxes = [], lines = 0 } = cell;
  const runs = header ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs;
  const words = writeRuns(runs, context);
  const ticks = boxes.map((label, index) => writeBox(label, words.length + index > 0, context));
  const { keepNext } = look;
  const options = { style: look.text, keepNext, ...(align && { alignment: ALIGN[align] }) };
  return [
    frameParagraph([...words, ...ticks.flat()], joinRuns(runs), options, context),
    ...Array.from({ length: lines }, () => new Paragraph({ style: 'WritingLine', keepNext })),
  ];
}

/** Word refuses a file in which a box has a longer name. */
const LONGEST_NAME = 60;

/** A box that can be ticked on the screen, and on paper; what it stands for stays on its line. */
function writeBox(
  label: string,
  isSpaced: boolean,
  context: WordContext,
): readonly ParagraphChild[] {
  return [
    ...(isSpaced ? writeText('  ', context) : []),
    new CheckBox(label === '' ? {} : { alias: tidyText(label).slice(0, LONGEST_NAME) }),
    ...(label === '' ? [] : writeText(`\u00A0${label}`, context)),
  ];
}
