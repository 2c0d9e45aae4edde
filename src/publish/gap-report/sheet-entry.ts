import type { TableBlock, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header } from './parts.ts';
import type { SheetRow } from './sheet-dimension.ts';

/** Number, code, title and a box, in two columns: the answers again, small enough to type in from one page. */
export function composeEntryStrip(composition: Composition, rows: readonly SheetRow[]): TableBlock {
  const { say } = composition;
  const half = Math.ceil(rows.length / 2);
  const head = [
    say('report.number'),
    say('report.dimension-code'),
    say('report.dimension'),
    say('report.answer'),
  ];
  return {
    kind: 'table',
    look: 'compact',
    widths: [0.06, 0.07, 0.27, 0.1, 0.06, 0.07, 0.27, 0.1],
    head: [...head, ...head],
    rows: rows
      .slice(0, half)
      .map((row, index) => [
        ...sayRow(composition, row),
        ...sayRow(composition, rows[half + index]),
      ]),
  };
}

function sayRow({ dimension }: Composition, row: SheetRow | undefined): readonly TableCell[] {
  if (!row) return [cell(''), cell(''), cell(''), cell('')];
  return [
    { ...cell(String(row.number)), align: 'end' },
    header(row.id),
    cell(dimension(row.id).title),
    { runs: [], boxes: [''], align: 'centre' },
  ];
}
