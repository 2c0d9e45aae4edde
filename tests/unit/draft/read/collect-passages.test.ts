import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSAGE } from '../../../../src/domain/draft/schema.ts';
import { collectPassages } from '../../../../src/draft/read/collect-passages.ts';
import { cutText, tidyText } from '../../../../src/draft/read/tidy-text.ts';

describe('collecting passages', () => {
  it('numbers passages below the nearest heading, and headings not at all', () => {
    const collector = collectPassages();
    collector.add({ kind: 'paragraph', text: 'before' });
    collector.add({ kind: 'heading', level: 1, text: 'Aims' });
    collector.add({ kind: 'heading', level: 2, text: 'Women' });
    collector.add({ kind: 'paragraph', text: 'one' });
    collector.add({ kind: 'list-item', level: 1, text: 'two' });
    collector.add({ kind: 'heading', level: 1, text: 'Results' });
    const places = collector.finish().passages.map(({ place }) => place);
    expect(places.map(({ headings, paragraph }) => [headings.join('/'), paragraph])).toEqual([
      ['', 1],
      ['', 0],
      ['Aims', 0],
      ['Aims/Women', 1],
      ['Aims/Women', 2],
      ['', 0],
    ]);
  });

  it('leaves out what has no text', () => {
    const collector = collectPassages();
    collector.add({ kind: 'paragraph', text: ' \u00A0\u200B ' });
    expect(collector.finish()).toEqual({ passages: [], gaps: [] });
  });

  it('cuts a long passage at a space', () => {
    const collector = collectPassages();
    collector.add({ kind: 'paragraph', text: 'word '.repeat(LONGEST_PASSAGE / 4) });
    const { passages } = collector.finish();
    expect(passages.map(({ text }) => text.length)).toEqual([19_999, 4_999]);
    expect(passages.map(({ place }) => place.paragraph)).toEqual([1, 2]);
  });

  it.each([
    ['passages', { passages: 1, characters: 100 }],
    ['characters', { passages: 10, characters: 8 }],
  ])('stops at its limit of %s and says so', (_, limits) => {
    const collector = collectPassages(limits);
    for (const text of ['first', 'second']) collector.add({ kind: 'paragraph', text });
    expect(collector.isOver()).toBe(true);
    expect(collector.finish().gaps).toEqual([{ kind: 'cut-short', passages: 1 }]);
  });

  it('counts the letters that nobody can read', () => {
    const collector = collectPassages();
    collector.add({ kind: 'paragraph', text: 'a\uFFFDb\uE123' });
    expect(collector.finish().gaps).toEqual([{ kind: 'unreadable-letters', count: 2 }]);
  });
});

describe('the text of a passage', () => {
  it.each([
    ['spaces of all kinds', ' a\u00A0\t\n b\u2028c ', 'a b c'],
    ['marks of layout', 'pro\u00ADtection\u200B\uFEFF', 'protection'],
    ['letters and their accents apart', 'e\u0301', '\u00E9'],
    ['the bullet of a symbol font', '\uF0B7 unions', 'unions'],
    ['joiners of scripts that need them', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('tidies %s', (_, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  it('stays as it is when it is tidied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
    );
  });

  it('loses nothing but spaces when it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 40 }),
        (text, longest) => {
          const tidy = tidyText(text);
          const pieces = cutText(tidy, longest);
          expect(pieces.join('').replaceAll(' ', '')).toBe(tidy.replaceAll(' ', ''));
          expect(pieces.every((piece) => piece !== '' && piece.length <= longest)).toBe(true);
        },
      ),
    );
  });
});
