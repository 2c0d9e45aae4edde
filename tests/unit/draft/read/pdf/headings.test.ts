import { expect, test } from 'vitest';
import { findBlocks } from '../../../../../src/draft/read/pdf/document-blocks.ts';
import { drawPage } from './draw-items.ts';

const BODY = `
  72 300 10 |Women who plan to work abroad meet in the evening
  72 312 10 |and decide on the use of the fund themselves.
`;

const findHeadings = (table: string) =>
  findBlocks([drawPage(1, table + BODY)])
    .blocks.filter((block) => block.kind === 'heading')
    .map((block) => `${block.level} ${block.lines.map((line) => line.text).join(' ')}`);

test('finds headings by their size and ranks them by it', () => {
  expect(
    findHeadings(`
    72 100 20 |Safe journeys
    72 140 14 |Context
  `),
  ).toEqual(['1 Safe journeys', '2 Context']);
});

test('finds a bold line of the size of the text', () => {
  expect(findHeadings('72 140 10b |Context')).toEqual(['1 Context']);
});

test('takes the level from the number where there is one', () => {
  expect(
    findHeadings(`
    72 100 12b |1 Context
    72 140 12b |1.1 Routes
    72 180 12b |1.1.1 By sea
  `),
  ).toEqual(['1 1 Context', '2 1.1 Routes', '3 1.1.1 By sea']);
});

test('ranks a title without a number above numbered headings', () => {
  expect(
    findHeadings(`
    72 100 20b |Safe journeys
    72 140 14b |1 Context
    72 180 12b |1.1 Routes
  `),
  ).toEqual(['1 Safe journeys', '2 1 Context', '3 1.1 Routes']);
});

test('finds a numbered line that looks like the text', () => {
  expect(findHeadings('72 140 10 |3.2 Who decides')).toEqual(['2 3.2 Who decides']);
});

test('takes a bold sentence for emphasis', () => {
  expect(findHeadings('72 140 10b |Fees are never taken from workers.')).toEqual([]);
});

test('takes no bold line for a heading where most text is bold', () => {
  expect(
    findBlocks([
      drawPage(1, '72 100 10b |Context\n72 130 10b |Fees are paid to nobody'),
    ]).blocks.map((block) => block.kind),
  ).toEqual(['paragraph', 'paragraph']);
});

test('takes a long sentence in larger letters for an introduction', () => {
  expect(
    findHeadings('72 140 12 |In this chapter the committee tells how it came to its decisions.'),
  ).toEqual([]);
});
