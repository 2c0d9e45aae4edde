import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../../../src/domain/draft/split-lines.ts';

test.each([
  ['one', ['one']],
  [' one \n\n\t two ', ['one', 'two']],
  ['\n \n', ['']],
  ['', ['']],
])('%j has the lines %j', (text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});

test('lines are what stands between line ends and the space around them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t') }), (text) => {
      expect(splitLines(text)).toEqual(text.trim().split(/\s*\n\s*/));
    }),
  );
});

test('a million spaces are split before the test gives up', () => {
  expect(splitLines(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1);
});
