import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWording } from '../../../../src/domain/draft/compare-wording.ts';

const words = fc.array(fc.constantFrom('women', 'work', 'and', 'pay', ',', ' ', '\n', 'é'));
const anyText = fc.oneof(
  words.map((own) => own.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('two wordings', () => {
  it('differ by whole words', () => {
    expect(compareWording('Train 200 women.', 'Train 350 women.')).toEqual([
      { kind: 'same', text: 'Train ' },
      { kind: 'removed', text: '200' },
      { kind: 'added', text: '350' },
      { kind: 'same', text: ' women.' },
    ]);
  });

  it('give both texts back letter by letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = compareWording(before, after);
        const join = (without: string) =>
          parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('have nothing but the same when they are the same', () => {
    expect(compareWording('Women travel.', 'Women travel.')).toEqual([
      { kind: 'same', text: 'Women travel.' },
    ]);
  });
});
