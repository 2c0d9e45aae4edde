import type { Translate } from '../../i18n/translate.ts';
import { tidyText } from '../tidy-text.ts';
import type { Cell, Table } from './tables/table.ts';

/** Excel refuses a file with a cell that holds more. */
const LONGEST = 32_767;
/** Room for the sentence that says where a text goes on. */
const ROOM = 300;

/** Takes a text that is too long for its cell and gives what stays there. */
type Shorten = (text: string, place: string) => string;

/**
 * The same tables, texts tidied, with no text longer than a cell may hold: what is too long stays in part, says that it
 * goes on and where, and the rest stands in a table of its own at the end. Nothing is lost.
 */
export function moveLongTexts(tables: readonly Table[], say: Translate): readonly Table[] {
  const sheet = say('sheet.long-texts');
  const rest: (readonly Cell[])[] = [];
  const shorten: Shorten = (text, place) => {
    const [first = '', ...others] = cutText(text);
    // The head of the sheet is its row 1.
    const row = rest.length + 2;
    rest.push(...others.map((part) => [place, part]));
    return `${first}\n${say('sheet.goes-on', { sheet, row: String(row) })}`;
  };
  const short = tables.map((table) => shortenTable(table, shorten, say));
  if (rest.length === 0) return short;
  const columns = [
    { title: say('sheet.place'), width: 44 },
    { title: say('sheet.text'), width: 120 },
  ];
  return [...short, { title: sheet, columns, rows: rest }];
}

function shortenTable(table: Table, shorten: Shorten, say: Translate): Table {
  const { title: sheet, columns, rows } = table;
  return {
    ...table,
    rows: rows.map((row, index) =>
      row.map((cell, at) => {
        if (typeof cell !== 'string') return cell;
        const text = tidyText(cell);
        if (text.length <= LONGEST) return text;
        const column = columns[at]?.title ?? '';
        return shorten(text, say('sheet.belongs-to', { sheet, row: String(index + 2), column }));
      }),
    ),
  };
}

/** Parts that fit a cell and cut no character in two. */
function cutText(text: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = findEnd(text, start + LONGEST - ROOM);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

function findEnd(text: string, end: number): number {
  const splitsPair = /^[\uDC00-\uDFFF]/.test(text.slice(end, end + 1));
  return splitsPair ? end - 1 : Math.min(end, text.length);
}
