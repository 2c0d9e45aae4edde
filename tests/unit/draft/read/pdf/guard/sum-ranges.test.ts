import { expect, test } from 'vitest';
import { sumRanges } from '../../../../../../src/draft/read/pdf/guard/sum-ranges.ts';

test('adds up the ranges of a table of letters', () => {
  expect(sumRanges('2 beginbfrange <0000> <00FF> <0041> <01> <02> <0061> endbfrange')).toBe(258);
});

test('does not count the space that codes may use', () => {
  expect(sumRanges('1 begincodespacerange <0000> <FFFF> endcodespacerange')).toBe(0);
});

test('has no number for a range beyond all letters', () => {
  expect(sumRanges('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange')).toBe(Infinity);
});

test('counts nothing in a table that breaks off', () => {
  expect(sumRanges('1 beginbfrange <0000> <00FF>')).toBe(0);
});
