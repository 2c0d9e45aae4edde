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

  it.each([
    ['women', 'work', 'and', 'pay', ',', ' ', '\n', 'é'],
    ['Women ', 'work ', 'for ', 'pay ', 'abroad ', 'or ', 'at ', 'home. '],
  ])('keeps both texts where nobody could read them mixed: %s', (...words) => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((own) => own.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareTexts(before, after);
        expect([read(parts, 'added'), read(parts, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives each sentence whole where its words would stand mixed', () => {
    const kept = 'A training of five days gives skills in housekeeping and language.';
    expect(
      compareTexts(
        `The project will discourage young women from leaving until they have been trained. ${kept}`,
        `The project will not advise women for or against leaving. ${kept}`,
      ),
    ).toEqual([
      { kind: 'same', text: 'The project will ' },
      { kind: 'removed', text: 'discourage young women from leaving until they have been trained' },
      { kind: 'added', text: 'not advise women for or against leaving' },
      { kind: 'same', text: `. ${kept}` },
    ]);
  });

  it('gives each text whole where more than half of the words differ', () => {
    const before =
      'Women learn to cook and clean, and the agencies collect a fee from all of them.';
    const after = 'Women learn to read contracts, and the unions ask no fee of any worker.';
    expect(compareTexts(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('shows word by word where fewer differ', () => {
    const parts = compareTexts(
      'The project trains 200 women in domestic work before they leave.',
      'The project trains 350 women in domestic work before they depart.',
    );
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '200',
      '350',
      'leave',
      'depart',
    ]);
  });

  it('shows what was only added among the words that stayed', () => {
    const parts = compareTexts(
      'They travel by train.',
      'They and their sisters travel to the city and back home again by train.',
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'added', 'same', 'added', 'same']);
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
