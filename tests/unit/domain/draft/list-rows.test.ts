import { describe, expect, it } from 'vitest';
import type { DraftPassage } from '../../../../src/domain/draft/draft.ts';
import { listRows } from '../../../../src/domain/draft/list-rows.ts';

/** `# ` is a heading, `3:0` a cell in the first row of the document's fourth table, all else a paragraph. */
function passages(texts: readonly string[], page: number | null = null): readonly DraftPassage[] {
  return texts.map((text) => {
    const [, table, row] = /^(\d+):(\d+)$/.exec(text) ?? [];
    const cell = table ? { table: Number(table), row: Number(row), column: 0 } : null;
    const kind = text.startsWith('# ') ? 'heading' : cell ? 'table-cell' : 'paragraph';
    return { kind, level: 0, text, cell, place: { page, headings: [], paragraph: 1 } };
  });
}

const show = (some: readonly DraftPassage[]) =>
  listRows(some).map((found) => found && `table ${found.table}, row ${found.row}`);

describe('the rows of a document', () => {
  it('are counted from 1, with the head', () => {
    expect(show(passages(['0:0', '0:0', '0:1']))).toEqual([
      'table 1, row 1',
      'table 1, row 1',
      'table 1, row 2',
    ]);
  });

  it('are none outside tables', () => {
    expect(show(passages(['# Budget', 'Money.']))).toEqual([null, null]);
  });

  it('name the table by its number below the heading', () => {
    expect(show(passages(['0:0', '# Budget', '1:0', 'Then:', '2:4']))).toEqual([
      'table 1, row 1',
      null,
      'table 1, row 1',
      null,
      'table 2, row 5',
    ]);
  });

  it('name the table by its number on the page', () => {
    const pages = [...passages(['0:0', '1:0'], 3), ...passages(['1:5', '2:0'], 4)];
    expect(show(pages)).toEqual([
      'table 1, row 1',
      'table 2, row 1',
      'table 1, row 6',
      'table 2, row 1',
    ]);
  });

  it('keep the table around one that stands in a cell', () => {
    expect(show(passages(['0:0', '1:0', '0:1']))).toEqual([
      'table 1, row 1',
      'table 2, row 1',
      'table 1, row 2',
    ]);
  });
});
