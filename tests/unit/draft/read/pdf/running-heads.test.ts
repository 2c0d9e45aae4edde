import { expect, test } from 'vitest';
import { joinItems } from '../../../../../src/draft/read/pdf/layout/join-items.ts';
import { buildRows } from '../../../../../src/draft/read/pdf/layout/rows.ts';
import { dropRunningHeads } from '../../../../../src/draft/read/pdf/running-heads.ts';
import { drawItems } from './draw-items.ts';

const keepRows = (tables: readonly string[]) => {
  const pages = tables.map((table, index) => ({
    number: index + 1,
    height: 842,
    rows: buildRows(drawItems(table)),
  }));
  return dropRunningHeads(pages).map((rows) => rows.map((row) => joinItems(row.items)));
};

test('drops what pages repeat at the same place', () => {
  const page = (text: string, number: number) => `
    72 40  8  |Safe journeys
    72 100 11 |${text}
    72 800 8  |Page ${number} of 3
  `;
  expect(keepRows([page('One', 1), page('Two', 2), page('Three', 3)])).toEqual([
    ['One'],
    ['Two'],
    ['Three'],
  ]);
});

test('drops page numbers in Roman letters', () => {
  const page = (text: string, number: string) => `
    72  100 11 |${text}
    290 800 8  |${number}
  `;
  expect(keepRows([page('One', 'i'), page('Two', 'ii'), page('Three', 'iii')]).flat()).toEqual([
    'One',
    'Two',
    'Three',
  ]);
});

test('drops heads that change with the chapter by the number beside them', () => {
  const page = (head: string, number: number, text: string) => `
    72  40  8  |${head}
    500 40  8  |${number}
    72  100 11 |${text}
  `;
  expect(keepRows([page('Context', 7, 'One'), page('Risks', 8, 'Two')]).flat()).toEqual([
    'One',
    'Two',
  ]);
});

test('keeps what repeats in the middle of pages', () => {
  const page = '72 400 11 |Workers decide.';
  expect(keepRows([page, page]).flat()).toEqual(['Workers decide.', 'Workers decide.']);
});

test('keeps the only line of a page that begins with the number of the page', () => {
  const pages = ['72 400 11 |One', '72 400 11 |Two', '72 40 11 |3 Annex: the budget'];
  expect(keepRows(pages).flat()).toEqual(['One', 'Two', '3 Annex: the budget']);
});

test('keeps the first line of a file of one page', () => {
  expect(keepRows(['72 40 11 |Safe journeys']).flat()).toEqual(['Safe journeys']);
});
