import { expect, test } from 'vitest';
import { findBlocks } from '../../../../../src/draft/read/pdf/document-blocks.ts';
import { drawPage } from './draw-items.ts';

const read = (...tables: readonly string[]) =>
  findBlocks(tables.map((table, index) => drawPage(index + 1, table))).blocks.map(
    ({ kind, level, page, lines }) =>
      `${kind}${level > 0 ? level : ''} p${page} ${lines.map((line) => line.text).join(' ')}`,
  );

test('joins a paragraph that a page parts, at its first page', () => {
  expect(read('72 700 10 |The committee meets in the', '72 100 10 |evening.')).toEqual([
    'paragraph p1 The committee meets in the evening.',
  ]);
});

test('keeps paragraphs apart where the first one ended', () => {
  expect(read('72 700 10 |The committee meets.', '72 100 10 |It has a fund.')).toHaveLength(2);
});

test('joins a paragraph past the notes of its page', () => {
  expect(
    read(
      `
        72 600 10 |The committee meets in the
        72 750 7  |1 Interviews of 2023.
      `,
      '72 100 10 |evening, as all do who work during the day.',
    ),
  ).toEqual([
    'paragraph p1 The committee meets in the evening, as all do who work during the day.',
    'footnote p1 1 Interviews of 2023.',
  ]);
});

test('joins a list item that a page parts', () => {
  expect(read('72 700 10 |• Fees are paid in', '80 100 10 |cash.')).toEqual([
    'list-item1 p1 • Fees are paid in cash.',
  ]);
});

test('gives items the level of their indent, over pages', () => {
  expect(
    read(
      `
        72 600 10 |• Fees
        90 614 10 |• In cash
      `,
      `
        90 100 10 |• By bank
        72 114 10 |• Return
      `,
    ).map((line) => line.slice(0, 10)),
  ).toEqual(['list-item1', 'list-item2', 'list-item2', 'list-item1']);
});

test('numbers tables over pages', () => {
  const table = `
    72  300 10 |Result
    200 300 10 |Target
    72  318 10 |Fees
    200 318 10 |60 %
  `;
  const cells = findBlocks([drawPage(1, table), drawPage(2, table)]).blocks.map(
    (block) => block.cell?.table,
  );
  expect(cells).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test('lays out turned text for itself', () => {
  const page = drawPage(1, '72 100 10 |Workers decide on fees.');
  const turned = drawPage(1, '300 200 10 |Seen in March').items.map((item) => ({
    ...item,
    angle: 90,
  }));
  const { blocks } = findBlocks([{ ...page, items: [...turned, ...page.items] }]);
  expect(blocks.map((block) => block.lines[0]?.text)).toEqual([
    'Workers decide on fees.',
    'Seen in March',
  ]);
});
