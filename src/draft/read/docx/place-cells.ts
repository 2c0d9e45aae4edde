import type { ModelNode } from './model.ts';

export type PlacedCell = {
  readonly node: ModelNode;
  /** Both from 0, as a person counts them: cells that span several are counted for each. */
  readonly row: number;
  readonly column: number;
};

/** The cells of a table in reading order with their places, spans over columns and rows counted. */
export function placeCells(table: ModelNode): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  /** The first row in which a column is free again. */
  const freeFrom: number[] = [];
  (table.children ?? []).forEach((line, row) => {
    let column = 0;
    for (const node of line.children ?? []) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      cells.push({ node, row, column });
      const end = column + (node.colSpan ?? 1);
      for (; column < end; column += 1) freeFrom[column] = row + (node.rowSpan ?? 1);
    }
  });
  return cells;
}
