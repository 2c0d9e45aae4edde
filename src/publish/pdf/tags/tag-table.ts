import type { TableBlock, TableCell } from '../../blocks.ts';
import type { Places } from './collect-items.ts';
import { markText, type Marker } from './mark-content.ts';
import { wrap, type StructureElement, type StructureProperties } from './structure.ts';

const EMPTY: TableCell = { runs: [] };

/**
 * A table with its head, its rows and every cell of them, also the empty ones. A table that names neither columns nor rows
 * only sets texts side by side: these are read as paragraphs, row by row.
 */
export function tagTable(
  block: TableBlock,
  places: Places,
  marker: Marker,
): readonly StructureElement[] {
  const hasHead = block.head.some((text) => text.trim() !== '');
  const hasRowNames = block.rows.some((row) => row.some(({ header }) => header === true));
  if (!hasHead && !hasRowNames) return tagSideBySide(block, places, marker);
  const count = block.rows.reduce((most, row) => Math.max(most, row.length), block.head.length);
  const caption = wrap('Caption', markText('Caption', places.take('caption'), marker));
  const head = hasHead ? tagHead(count, places, marker) : [];
  const rows = block.rows.map((row, index) =>
    makeRow(
      Array.from({ length: count }, (_, place) => {
        const cell = row[place] ?? EMPTY;
        return tagCell(cell, [index + 1, place], places, marker);
      }),
    ),
  );
  return wrap('Table', [...caption, ...head, ...wrap('TBody', rows)]);
}

function tagHead(count: number, places: Places, marker: Marker): readonly StructureElement[] {
  const cells = Array.from({ length: count }, (_, place) =>
    makeCell('TH', markText('TH', places.take('table-head', [0, place]), marker), {
      scope: 'Column',
    }),
  );
  return wrap('THead', [makeRow(cells)]);
}

function tagCell(
  { header }: TableCell,
  part: readonly number[],
  places: Places,
  marker: Marker,
): StructureElement {
  return header === true
    ? makeCell('TH', markText('TH', places.take('table-head', part), marker), { scope: 'Row' })
    : makeCell('TD', markText('TD', places.take('table-cell', part), marker));
}

function makeRow(children: readonly StructureElement[]): StructureElement {
  return { kind: 'element', type: 'TR', children };
}

/** A cell keeps its place in the grid even when nothing stands in it. */
function makeCell(
  type: 'TH' | 'TD',
  children: StructureElement['children'],
  properties: StructureProperties = {},
): StructureElement {
  return { kind: 'element', type, children, ...properties };
}

function tagSideBySide(
  block: TableBlock,
  places: Places,
  marker: Marker,
): readonly StructureElement[] {
  const caption = wrap('P', markText('P', places.take('caption'), marker));
  const cells = block.rows.flatMap((row, index) =>
    row.flatMap((_, place) =>
      wrap('P', markText('P', places.take('table-cell', [index + 1, place]), marker)),
    ),
  );
  return wrap('Div', [...caption, ...cells]);
}
