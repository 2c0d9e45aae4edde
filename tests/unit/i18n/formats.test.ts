import { describe, expect, it } from 'vitest';
import { formatDay, formatList } from '../../../src/i18n/formats.ts';

describe('a day in words', () => {
  it.each([
    ['2026-11-22', '22 November 2026'],
    ['2028-02-29', '29 February 2028'],
    ['2026-11-22T23:30:00.000Z', '22 November 2026'],
  ])('%s is %s', (day, words) => {
    expect(formatDay(day, 'en')).toBe(words);
  });

  it.each(['', 'soon', '2026-99-99', '2026-02-30', '2027-02-29'])(
    '“%s” is no day and stays as it is',
    (text) => {
      expect(formatDay(text, 'en')).toBe(text);
    },
  );
});

describe('a list in words', () => {
  it('joins the last two with a word', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  });
});
