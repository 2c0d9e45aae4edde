import type { DraftPassage } from './draft.ts';

/** A row of a table as a person counts it. Both numbers start at 1. */
export type TableRow = {
  /** The table, among those below the same heading and, where pages are known, on the same page. */
  readonly table: number;
  /** The row of the table, its head counted. */
  readonly row: number;
};

/** For each passage of a document the row it stands in; null outside tables. */
export function listRows(passages: readonly DraftPassage[]): readonly (TableRow | null)[] {
  let tables: number[] = [];
  let page: number | null = null;
  return passages.map(({ kind, place, cell }) => {
    if (kind === 'heading' || place.page !== page) tables = [];
    page = place.page;
    if (!cell) return null;
    if (!tables.includes(cell.table)) tables.push(cell.table);
    return { table: tables.indexOf(cell.table) + 1, row: cell.row + 1 };
  });
}
