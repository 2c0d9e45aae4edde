import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../src/publish/pdf/layout/break-lines.ts';
import type { Span } from '../../../../src/publish/pdf/layout/tokens.ts';
import { halfEm } from './support.ts';

const span = (text: string, bold = false): Span => ({ text, bold, ink: 'text' });

/** Lines of text 10 points high, so each character is 5 wide. */
const lines = (text: string, characters: number) =>
  breakLines([span(text)], 10, characters * 5, halfEm).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );

describe('Lines', () => {
  it('are as full as they get, words whole, with a space at each wrapped end', () => {
    expect(lines('the quick brown fox', 9)).toEqual(['the quick ', 'brown fox']);
  });

  it('keep the line ends of the text', () => {
    expect(lines('a\n\nb', 9)).toEqual(['a ', '', 'b']);
  });

  it('say where the text itself ends a line', () => {
    const set = breakLines([span('aaa bbb\nccc')], 10, 20, halfEm);
    expect(set.map(({ isEnd }) => isEnd)).toEqual([false, true, true]);
  });

  it.each([
    ['a no-break space', 'aaa b\u00a0c', ['aaa ', 'b\u00a0c']],
    ['a narrow no-break space', 'aaa 5\u202f%', ['aaa ', '5\u202f%']],
    ['a hyphen inside a word', 'aaa b-c', ['aaa ', 'b-c']],
  ])('do not break at %s', (_, text, expected) => {
    expect(lines(text, 5)).toEqual(expected);
  });

  it('break after an em dash and at a zero-width space', () => {
    expect(lines('aaa—bbb', 5)).toEqual(['aaa—', 'bbb']);
    expect(lines('aaaa\u200bbbb', 5)).toEqual(['aaaa', 'bbb']);
  });

  it('show a soft hyphen only where the word breaks', () => {
    expect(lines('a migra\u00adtion', 8)).toEqual(['a migra-', 'tion']);
    expect(lines('a migra\u00adtion', 20)).toEqual(['a migration']);
  });

  it('do not leave a soft hyphen without room for its dash', () => {
    expect(lines('a migra\u00adtion', 7)).toEqual(['a ', 'migra-', 'tion']);
  });

  it('break an address after a slash, beside the words before it', () => {
    expect(lines('see https://ilo.org/migrant/work', 20)).toEqual([
      'see https://ilo.org/',
      'migrant/work',
    ]);
  });

  it('break a word longer than the line between characters as readers see them', () => {
    expect(lines('e\u0323\u0301'.repeat(4), 6)).toEqual([
      'e\u0323\u0301'.repeat(2),
      'e\u0323\u0301'.repeat(2),
    ]);
  });

  it('keep an indent typed with spaces, unless a word needs the room', () => {
    expect(lines('  - item', 9)).toEqual(['  - item']);
    expect(lines('    longword', 8)).toEqual(['longword']);
  });

  it('set double spaces as one', () => {
    expect(lines('a.  b', 9)).toEqual(['a. b']);
  });

  it('keep a word of two looks together', () => {
    const set = breakLines([span('aaa b'), span('bb', true), span('.')], 10, 35, halfEm);
    expect(set.map(({ pieces }) => pieces.map(({ text, x }) => `${text}@${x}`))).toEqual([
      ['aaa @0'],
      ['b@0', 'bb@5', '.@15'],
    ]);
  });

  it('keep a space typed at the end: markers and entries rely on it', () => {
    expect(lines('1. ', 2)).toEqual(['1. ']);
  });

  it('of an empty text are one, without pieces', () => {
    expect(breakLines([], 10, 100, halfEm)).toEqual([{ pieces: [], width: 0, isEnd: true }]);
  });

  it('lose no character and never grow too wide', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '-', '/', '\u200b', '\u00a0', '—'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (any, characters) => {
        const set = breakLines([span(any)], 10, characters * 5, halfEm);
        const ink = (value: string) => value.replace(/[ \n\u200b]/g, '');
        expect(
          ink(set.flatMap(({ pieces }) => pieces.map(({ text: part }) => part)).join('')),
        ).toBe(ink(any));
        for (const { width } of set) expect(width).toBeLessThanOrEqual(characters * 5 + 0.01);
      }),
    );
  });
});
