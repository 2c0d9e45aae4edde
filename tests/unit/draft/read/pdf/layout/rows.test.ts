import { expect, test } from 'vitest';
import { joinItems } from '../../../../../../src/draft/read/pdf/layout/join-items.ts';
import { buildRows } from '../../../../../../src/draft/read/pdf/layout/rows.ts';
import { drawItems } from '../draw-items.ts';

const readRows = (table: string) => buildRows(drawItems(table)).map((row) => joinItems(row.items));

test('puts pieces on one base line into one row', () => {
  expect(
    readRows(`
    160 100.5 12 |union
    72  100   12 |Workers join a
    72  114   12 |together.
  `),
  ).toEqual(['Workers join a union', 'together.']);
});

test('keeps lines apart that stand close', () => {
  expect(
    readRows(`
    72 100 10 |first
    72 109 10 |second
  `),
  ).toEqual(['first', 'second']);
});

test('joins a raised figure with its line', () => {
  expect(
    readRows(`
    72  100 12 |their accounts
    157 95  7  |3
    165 100 12 |over years
  `),
  ).toEqual(['their accounts³ over years']);
});

test('joins a lowered part with its line', () => {
  expect(
    readRows(`
    72  100 12 |CO
    84  103 7  |2
    90  100 12 |is measured
  `),
  ).toEqual(['CO2 is measured']);
});

test('writes a note number apart from its note', () => {
  expect(
    readRows(`
    72 96  6  |4
    75 100 10 |See the annex.
  `),
  ).toEqual(['4 See the annex.']);
});

test('reads letters once that were drawn twice to look bold', () => {
  expect(
    readRows(`
    72   100 12 |Fees
    72.4 100 12 |Fees
  `),
  ).toEqual(['Fees']);
});

test('keeps the same word twice in a row', () => {
  expect(
    readRows(`
    72 100 12 |that
    99 100 12 |that
  `),
  ).toEqual(['that that']);
});
