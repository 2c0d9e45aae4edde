import type { Composition } from '../gap-report/context.ts';
import { tabulateDimensions } from '../sheet/tables/dimensions.ts';
import type { Cell } from '../sheet/tables/table.ts';
import { tidyText } from '../tidy-text.ts';
import { neutralise } from './neutralise.ts';

/** Tells a sheet that the file is UTF-8; without it Excel reads the letters as those of an older alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * One row for each dimension, with the programme and the day before it, so that files of several programmes can be put
 * under each other. UTF-8, CRLF, every field in quotes (RFC 4180), and no field that a sheet takes for a formula.
 */
export function writeCsv(composition: Composition): Uint8Array {
  const { report, say } = composition;
  const { columns, rows } = tabulateDimensions(composition);
  const head = [say('sheet.programme'), say('sheet.date'), ...columns.map(({ title }) => title)];
  const records = rows.map((row) => [report.programme.title, report.date, ...row]);
  const lines = [head, ...records].map((row) => row.map(quote).join(',') + LINE_END);
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

function quote(cell: Cell): string {
  return `"${neutralise(tidyText(toText(cell))).replaceAll('"', '""')}"`;
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}
