import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from '../../../../src/draft/evidence/text/cut-words.ts';

function listWords(text: string): readonly string[] {
  const words: string[] = [];
  cutWords(text, (written) => words.push(written));
  return words;
}

/** The same said slowly; words that stand this far apart are never joined. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('don’t', "workers'", "2's", 'ক', '́', '𝒜𝒷', '𐐀', '😀', '\ud835', '9'),
    ),
  )
  .map((parts) => parts.join('').replace(/[ -]/g, '.'));

describe('cutWords', () => {
  it('finds the letters, marks and digits of any script', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(listWords(text)).toEqual(text.match(WORD) ?? []);
      }),
    );
  });

  it('knows a letter of two halves after half of one', () => {
    expect([listWords('\ud835'), listWords('𝒜')]).toEqual([[], ['𝒜']]);
  });

  it('gives the places of its words', () => {
    const places: [number, number][] = [];
    cutWords('The traffick- ing of (women)', (_, start, end) => places.push([start, end]));
    expect(places).toEqual([
      [0, 3],
      [4, 17],
      [18, 20],
      [22, 27],
    ]);
  });
});
