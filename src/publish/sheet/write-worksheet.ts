import type { Paper } from '../pdf/layout/page-size.ts';
import { tidyText } from '../tidy-text.ts';
import { estimateHeight } from './row-height.ts';
import type { Table } from './tables/table.ts';
import { writeCell } from './write-cell.ts';

/** The numbers by which sheets know papers. */
const PAPERS: Readonly<Record<Paper, number>> = { a4: 9, letter: 1 };

/** One table as a worksheet: head row frozen and repeated in print, with a filter on every column. */
export function writeWorksheet(
  { columns, rows }: Table,
  { direction, paper }: { readonly direction: 'ltr' | 'rtl'; readonly paper: Paper },
): string {
  const head = columns.map(({ title }) => tidyText(title));
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = [head, ...rows].map((row, index) => {
    const cells = row.map((cell, at) => writeCell(cell, nameCell(index, at), index === 0));
    const height = estimateHeight(row, columns);
    return `<row r="${index + 1}" ht="${height}">${cells.join('')}</row>`;
  });
  const toLeft = direction === 'rtl' ? ' rightToLeft="1"' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${toLeft}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="${nameRange(columns.length, rows.length)}"/>`,
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="${countPages(columns)}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

/** Characters that stand beside each other on a page and can still be read. */
const READABLE = 190;

/** How many pages beside each other a print takes. */
function countPages(columns: Table['columns']): number {
  return Math.max(1, Math.round(columns.reduce((sum, { width }) => sum + width, 0) / READABLE));
}

/** The cells of a table with its head: "A1:C9". */
function nameRange(columns: number, rows: number): string {
  return `A1:${nameCell(rows, columns - 1)}`;
}

function nameCell(row: number, column: number): string {
  return `${nameColumn(column)}${row + 1}`;
}

function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}
