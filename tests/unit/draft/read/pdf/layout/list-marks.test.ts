import { describe, expect, test } from 'vitest';
import { readListMark } from '../../../../../../src/draft/read/pdf/layout/list-marks.ts';

describe('reads the mark at the start of a line', () => {
  test.each([
    ['• Fees', 'bullet', 1, 'Fees'],
    ['•Fees', 'bullet', 1, 'Fees'],
    ['\uF0B7 Fees', 'bullet', 1, 'Fees'],
    ['– Fees', 'bullet', 1, 'Fees'],
    ['o Fees', 'bullet', 1, 'Fees'],
    ['1. Fees', 'number', 1, 'Fees'],
    ['(a) Fees', 'number', 1, 'Fees'],
    ['iv) Fees', 'number', 1, 'Fees'],
    ['3.2 Fees', 'heading-number', 2, 'Fees'],
    ['3.2.1. Fees', 'heading-number', 3, 'Fees'],
    ['4 Fees', 'heading-number', 1, 'Fees'],
  ])('%s', (text, kind, depth, rest) => {
    expect(readListMark(text)).toEqual({ kind, depth, rest });
  });
});

describe('takes no word or amount for a mark', () => {
  test.each([
    'Fees',
    'of fees',
    '-5 degrees',
    '12 % of workers',
    '3.5',
    '2,000 women',
    'a.m. shifts',
  ])('%s', (text) => {
    expect(readListMark(text)).toBeNull();
  });
});
