import { describe, expect, it } from 'vitest';
import { createCodes } from '../../../../src/publish/pdf/draw/glyph-codes.ts';

describe('The codes of glyphs', () => {
  it('gives a letter of ASCII its own code', () => {
    expect(createCodes()('a')).toEqual({ shown: 'a', hex: '61' });
  });

  it('gives the second drawing of a letter another code', () => {
    const give = createCodes();
    give('a');
    expect(give('a')).toEqual({ shown: '\x80', hex: '80' });
  });

  it.each([
    ['(', '\\('],
    [')', '\\)'],
    ['\\', '\\\\'],
  ])('escapes %s, which means something in a string', (text, shown) => {
    expect(createCodes()(text).shown).toBe(shown);
  });

  it('never shows a bare carriage return', () => {
    const give = createCodes();
    const shown = Array.from({ length: 400 }, () => give('é').shown);
    expect(shown.join('')).not.toContain('\r');
  });

  it('gives no code twice, however many glyphs there are', () => {
    const give = createCodes();
    const codes = Array.from({ length: 5000 }, (_, index) => give(index % 2 ? 'ab' : 'é').hex);
    expect(new Set(codes).size).toBe(5000);
    expect(new Set(codes.map((code) => code.length))).toEqual(new Set([2, 4, 6]));
  });
});
