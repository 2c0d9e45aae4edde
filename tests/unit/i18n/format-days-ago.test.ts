import { expect, test } from 'vitest';
import { formatDaysAgo } from '../../../src/i18n/format-days-ago.ts';

const NOW = '2026-11-22T12:00:00';

test.each([
  ['2026-11-22T00:01:00', 'today'],
  ['2026-11-21T23:59:00', 'yesterday'],
  ['2026-11-19T12:00:00', '3 days ago'],
  ['2026-11-23T12:00:00', 'today'],
  ['no moment', 'no moment'],
])('%s is %s', (moment, words) => {
  expect(formatDaysAgo(moment, NOW, 'en')).toBe(words);
});

test('the pseudo-languages say it in English', () => {
  expect(formatDaysAgo('2026-11-19T12:00:00', NOW, 'ar-XB')).toBe('3 days ago');
});
