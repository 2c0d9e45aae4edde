import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, shortenParts } from '../../../../src/domain/history/compare-texts.ts';

type Parts = ReturnType<typeof compareTexts>;

const read = (parts: Parts, left: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

const anyText = fc
  .array(fc.constantFrom('wages', 'paid', 'late', ' ', '\n', '👩🏽‍🏭', 'مرحبا', 'e\u0301'), {
    maxLength: 30,
  })
  .map((words) => words.join(''));

describe('comparing two texts', () => {
  it('keeps both texts, letter by letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = compareTexts(before, after);
        expect(read(parts, 'added')).toBe(before);
        expect(read(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('finds the word that changed', () => {
    expect(compareTexts('Wages are paid late.', 'Wages are paid early.')).toEqual([
      { kind: 'same', text: 'Wages are paid ' },
      { kind: 'removed', text: 'late' },
      { kind: 'added', text: 'early' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('takes two very long texts as two texts', () => {
    const [before, after] = ['old words '.repeat(9000), 'new text '.repeat(9000)];
    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
      'same',
    ]);
  });

  it('finds one word in a very long text', () => {
    const long = 'one two three '.repeat(50_000);
    const parts = compareTexts(`${long}four ${long}`, `${long}five ${long}`);
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'four',
      'five',
    ]);
  });
});

describe('shortening a comparison', () => {
  it('leaves out the middle of what stayed the same', () => {
    const long = 'one two three '.repeat(50);
    const parts = shortenParts(compareTexts(`${long}four ${long}`, `${long}five ${long}`));
    expect(parts.map(({ text }) => text.length <= 130)).toEqual([true, true, true, true]);
    expect(parts[0]?.text.endsWith('one two three ')).toBe(true);
    expect(parts.at(-1)?.text).toMatch(/^ one two .* … $/);
  });

  it('leaves short texts whole', () => {
    const parts = compareTexts('Wages are late.', 'Wages are paid.');
    expect(shortenParts(parts)).toEqual(parts);
  });
});
