import { expect, test } from 'vitest';
import { toLine } from '../../../../../../src/draft/read/pdf/layout/line.ts';
import { groupLines } from '../../../../../../src/draft/read/pdf/layout/paragraphs.ts';
import { buildRows } from '../../../../../../src/draft/read/pdf/layout/rows.ts';
import { drawItems } from '../draw-items.ts';

const BODY = 10;

const group = (table: string) => {
  const lines = buildRows(drawItems(table)).map((row) => toLine(row.items, row.y));
  return groupLines(lines, BODY).map((group) => group.map((line) => line.text).join(' / '));
};

test('keeps lines of one step together', () => {
  expect(
    group(`
    72 100 10 |The committee has half of its members
    72 112 10 |from the union and half from the office,
    72 124 10 |and it meets in the evening.
  `),
  ).toHaveLength(1);
});

test('parts at a larger step', () => {
  expect(
    group(`
    72 100 10 |The committee meets in the evening with all
    72 112 10 |of its members.
    72 132 10 |The fund is small, and it is there for advice
    72 144 10 |on contracts.
  `),
  ).toEqual([
    'The committee meets in the evening with all / of its members.',
    'The fund is small, and it is there for advice / on contracts.',
  ]);
});

test('parts at a first line set in', () => {
  expect(
    group(`
    72 100 10 |The committee meets in the evening with all of us
    72 112 10 |and the fund is small but it is there for everyone.
    84 124 10 |The union takes part in all of the meetings that
    72 136 10 |are held.
  `),
  ).toHaveLength(2);
});

test('parts where the size changes', () => {
  expect(
    group(`
    72 100 14 |Who decides
    72 112 10 |Workers decide on hours.
  `),
  ).toEqual(['Who decides', 'Workers decide on hours.']);
});

test('parts behind a short line that ends a sentence', () => {
  expect(
    group(`
    72 100 10 |The committee meets in the evening with all of its
    72 112 10 |members.
    72 124 10 |The fund is small and is there for legal advice on
    72 136 10 |contracts.
  `),
  ).toHaveLength(2);
});

test('begins a list item at each bullet and keeps its further lines', () => {
  expect(
    group(`
    72 100 10 |• Fees are paid in cash and nobody writes
    80 112 10 |a receipt
    72 124 10 |• Return is not planned
  `),
  ).toEqual(['• Fees are paid in cash and nobody writes / a receipt', '• Return is not planned']);
});

test('takes a number inside a sentence for no list', () => {
  expect(
    group(`
    72 100 10 |The agreement was signed in the spring of the year
    72 112 10 |2012. It covers domestic workers in all of the four
    72 124 10 |districts.
  `),
  ).toHaveLength(1);
});

test('ends a list where the text stands farther left', () => {
  expect(
    group(`
    90 100 10 |• Fees are paid in cash and nobody writes
    98 112 10 |a receipt for them at all
    72 124 10 |The programme answers this with a fund.
  `),
  ).toHaveLength(2);
});

test('keeps each budget line with dots for itself', () => {
  expect(
    group(`
    72 100 10 |Training .................... 5000
    72 112 10 |Legal fund ................. 12000
  `),
  ).toHaveLength(2);
});

test('parts notes at their raised numbers', () => {
  expect(
    group(`
    72 96  6 |1
    75 100 9 |See the annex on the fees of the agencies in town
    72 107 6 |2
    75 111 9 |Figures of the ministry.
  `),
  ).toHaveLength(2);
});
