import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../src/draft/read/pdf/layout/block.ts';
import { groupLines } from '../../../../../src/draft/read/pdf/layout/paragraphs.ts';
import { toPassage } from '../../../../../src/draft/read/pdf/to-passages.ts';
import { collectWords, joinLines } from '../../../../../src/draft/read/pdf/words.ts';

/** Characters of a line that no honest draft has. */
const MANY = 200_000;

function blockOf(...texts: readonly string[]): Block {
  const shape = { start: 0, end: 100, size: 10, isBold: false, startsRaised: false };
  const lines = texts.map((text, at) => ({ ...shape, text, y: at * 12 }));
  return { kind: 'paragraph', level: 0, lines, page: 1, cell: null, isTold: false };
}

/** Texts of these signs, of which a pattern makes most. */
const anyOf = (signs: string) =>
  fc.array(fc.constantFrom(...Array.from(signs)), { maxLength: 14 }).map((found) => found.join(''));

const NO_WORDS = { has: () => false };
const passageOf = (text: string) => toPassage(blockOf(text), NO_WORDS).text;

/** The beginning of a word that a line's end parts, as `joinLines` asks after it. */
function findStem(text: string): string | undefined {
  const asked: string[] = [];
  joinLines(text, 'end', { has: (word) => asked.push(word) < 0 });
  return asked[0]?.replace(/-end$/, '');
}

describe('a very long line', () => {
  it.each([
    ['of spaces', `a${' '.repeat(MANY)}b`],
    ['of dots in fours', '.... '.repeat(MANY / 5)],
    ['of letters', `${'a'.repeat(MANY)} b`],
    ['of parted words', `${'a-'.repeat(MANY / 2)}!`],
  ])('%s is kept as it is', (_what, text) => {
    expect(passageOf(text)).toBe(text);
    expect(collectWords([blockOf(text)]).has('c')).toBe(false);
    expect(joinLines(text, 'end', NO_WORDS)).toBe(`${text} end`);
  });

  it.each([
    ['of dots', `${'.'.repeat(MANY)}\t${'5'.repeat(17)}`],
    ['of dots and spaces', `${'.... '.repeat(MANY / 5)}${'5'.repeat(17)}`],
  ])('%s is one of a paragraph', (_what, text) => {
    expect(groupLines(blockOf(text, 'and more').lines, 10)).toHaveLength(1);
  });

  it('made of many parted words is joined', () => {
    const lines = Array.from({ length: 4000 }, () => `${'a'.repeat(50)}\u00AD`);
    expect(toPassage(blockOf(...lines, 'end'), NO_WORDS).text).toBe(`${'a'.repeat(200_000)}end`);
  });
});

describe('a line of usual length', () => {
  it('has one sign in the place of dots and the spaces around them', () => {
    fc.assert(
      fc.property(anyOf('a. …_\t'), (text) => {
        expect(passageOf(text)).toBe(text.replace(/\s*[.·…_]{5,}\s*/gu, ' … '));
      }),
    );
  });

  it('has its last word found from its beginning', () => {
    const plain = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐]$/u;
    fc.assert(
      fc.property(anyOf('ab-‐ é.'), (text) => {
        expect(findStem(text)).toBe(plain.exec(text)?.[1]);
      }),
    );
  });

  it('gives its words, but for the one that its end parts', () => {
    const plain = /[\p{L}\p{M}]+[-‐\u00AD]$/u;
    const wordsOf = (text: string): readonly string[] =>
      text.match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? [];
    fc.assert(
      fc.property(anyOf('ab- '), (text) => {
        const words = collectWords([blockOf(text)]);
        const kept = wordsOf(text.replace(plain, ''));
        for (const word of wordsOf(text)) expect(words.has(word)).toBe(kept.includes(word));
      }),
    );
  });
});
