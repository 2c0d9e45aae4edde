import { expect, test } from 'vitest';
import { guessPaper } from '../../../src/ui/components/report/guess-paper.ts';

test.each([
  ['en-US', 'America/New_York', 'letter'],
  ['es-MX', 'America/Mexico_City', 'letter'],
  ['fil-PH', 'Asia/Manila', 'letter'],
  ['en-US', 'Asia/Kathmandu', 'a4'],
  ['pt-BR', 'America/Sao_Paulo', 'a4'],
  ['en-GB', 'Europe/London', 'a4'],
  ['en', 'America/New_York', 'a4'],
  ['not a language', 'America/New_York', 'a4'],
])('a browser in %s at the time of %s prints on %s', (language, timeZone, paper) => {
  expect(guessPaper(language, timeZone)).toBe(paper);
});
