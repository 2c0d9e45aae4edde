import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/cli/console.ts';
import { formatDay, formatList, formatSize } from '../../../src/i18n/formats.ts';

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

const { translate } = readEnglish();

describe('a size in words', () => {
  it.each([
    [0, '1 kB'],
    [1499, '1 kB'],
    [340_400, '340 kB'],
    [1_250_000, '1.3 MB'],
    [4_000_000_000, '4,000 MB'],
  ])('of %d bytes', (bytes, words) => {
    expect(formatSize(translate, bytes)).toBe(words);
  });

  it('is larger than a limit that it is above', () => {
    expect(formatSize(translate, 100_000_001, Math.ceil)).toBe('100.1 MB');
    expect(formatSize(translate, 100_000_000, Math.floor)).toBe('100 MB');
  });
});
