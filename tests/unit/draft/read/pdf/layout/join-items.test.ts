import { expect, test } from 'vitest';
import { joinItems } from '../../../../../../src/draft/read/pdf/layout/join-items.ts';
import { drawItems } from '../draw-items.ts';

const join = (table: string) => joinItems(drawItems(table));

test('puts a space where there is a gap', () => {
  expect(
    join(`
    72  100 12 |fair
    100 100 12 |wages
  `),
  ).toBe('fair wages');
});

test('joins the halves of a word drawn in two pieces', () => {
  expect(
    join(`
    72 100 12 |recr
    96 100 12 |uitment
  `),
  ).toBe('recruitment');
});

test('closes letters that were set apart', () => {
  expect(join('72 100 12 |A C T I V I T I E S')).toBe('ACTIVITIES');
});

test('closes letters drawn one by one and keeps the gap between words', () => {
  expect(
    join(`
    10 100 10 |W
    20 100 10 |H
    30 100 10 |A
    40 100 10 |T
    60 100 10 |W
    70 100 10 |E
  `),
  ).toBe('WHAT WE');
});

test('leaves an initial before a name alone', () => {
  expect(join('72 100 12 |A B test')).toBe('A B test');
});

test('reads from the right, with numbers and Latin words in their own order', () => {
  expect(
    join(`
    10  100 10 |في بيروت
    100 100 10 |ILO
    120 100 10 |2030
    160 100 10 |منظمة
  `),
  ).toBe('منظمة ILO 2030 في بيروت');
});
