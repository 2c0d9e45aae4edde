import { describe, expect, it } from 'vitest';
import { shortenQuote } from '../../../../src/ui/draft/shorten-quote.ts';

const WORDS = 'Women learn what a contract says before they sign.';

describe('a quote that is shortened', () => {
  it('stays whole when it is short', () => {
    expect(shortenQuote(WORDS, WORDS.length)).toBe(WORDS);
  });

  it.each([
    ['in the middle of a word', 14, 'Women learn …'],
    ['behind a word', 16, 'Women learn what …'],
    ['behind a space', 17, 'Women learn what …'],
  ])('ends with a whole word and a sign, cut %s', (_name, longest, shown) => {
    expect(shortenQuote(WORDS, longest)).toBe(shown);
  });

  it('goes on into a word that is most of it', () => {
    expect(shortenQuote(`1 ${'x'.repeat(30)}`, 10)).toBe(`1 ${'x'.repeat(8)} …`);
  });

  it.each([
    ['of two halves', '😀'],
    ['with a sign above', 'e\u0301'],
    ['of several joined', '👩🏽‍🏭'],
    ['of a script without spaces', 'นี่'],
  ])('keeps a character whole %s', (_name, character) => {
    const quote = `x${character.repeat(20)}`;
    for (let longest = 10; longest < 20; longest++) {
      const shown = shortenQuote(quote, longest).slice(1, -2);
      expect(character.repeat(20)).toContain(shown);
      expect(shown.length % character.length).toBe(0);
    }
  });

  it('is about as long as a person needs to know it again', () => {
    const shown = shortenQuote(`${WORDS} `.repeat(20));
    expect(shown.length).toBeGreaterThan(200);
    expect(shown.length).toBeLessThanOrEqual(242);
  });
});
