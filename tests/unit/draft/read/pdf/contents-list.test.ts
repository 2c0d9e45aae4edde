import { expect, test } from 'vitest';
import { dropContentsList } from '../../../../../src/draft/read/pdf/contents-list.ts';
import { findBlocks } from '../../../../../src/draft/read/pdf/document-blocks.ts';
import { drawPage } from './draw-items.ts';

const keep = (table: string, pages: number) =>
  dropContentsList(findBlocks([drawPage(1, table)]).blocks, pages).map(
    (block) => block.lines[0]?.text,
  );

test('drops lines that end in dots and rising page numbers', () => {
  expect(
    keep(
      `
    72 100 10 |Context .................... 1
    72 112 10 |Activities ................. 4
    72 124 10 |Risks ...................... 4
  `,
      5,
    ),
  ).toEqual([]);
});

test('keeps a budget with dots', () => {
  expect(
    keep(
      `
    72 100 10 |Training ................ 5000
    72 112 10 |Legal fund .............. 9000
    72 124 10 |Meetings ................ 3000
  `,
      5,
    ),
  ).toHaveLength(3);
});

test('keeps two such lines', () => {
  expect(
    keep(
      `
    72 100 10 |Context .................... 1
    72 112 10 |Activities ................. 4
  `,
      5,
    ),
  ).toHaveLength(2);
});
