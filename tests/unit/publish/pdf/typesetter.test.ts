import { describe, expect, it } from 'vitest';
import { nameCodePoints } from '../../../../src/publish/pdf/text/code-points.ts';
import { createTypesetter, type Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import { drawSymbolFace } from '../../../../src/publish/pdf/fonts/symbol-face.ts';
import { typesetterFor } from './support.ts';

const runsOf = (typesetter: Typesetter, text: string) =>
  typesetter
    .split(text, false)
    .map(({ face, glyphs }) => `${face.key}: ${glyphs.map((glyph) => glyph.text).join('')}`);

describe('Printable text', () => {
  it.each([
    [
      'letters and typographic signs',
      'Œuvre “naïve” – ‘a’ … • 10 €',
      'Œuvre “naïve” – ‘a’ … • 10 €',
    ],
    ['accents apart from their letters', 'Cafe\u0301', 'Café'],
    ['arrows, ticks and comparisons', '→ ✓ ☐ ≤ ≠', '→ ✓ ☐ ≤ ≠'],
    ['spaces that do not break', '10\u00a0000\u202f€', '10\u00a0000\u202f€'],
    ['ligatures pasted from a PDF', 'ﬁnal eﬀect', 'final effect'],
    ['bullets pasted from Word', '\uf0b7 one', '• one'],
    ['full-width letters', 'ＩＬＯ', 'ILO'],
    ['fractions the font lacks', '⅓', '\u20091⁄3'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['tabs', 'a\tb', 'a    b'],
    ['control characters', 'a\u0000\u0007\u001bb\u007f', 'ab'],
    ['direction marks and selectors', '\u200ea\u200f \u2714\ufe0f\ufeff', 'a \u2714\ufeff'],
    ['an accent on nothing', '\u0301', '\u00a0\u0301'],
  ])('keeps or brings into shape: %s', async (_, text, printed) => {
    const typesetter = await typesetterFor('latin');
    expect(typesetter.makePrintable(text)).toBe(printed);
    expect(typesetter.listUnprintable()).toEqual([]);
  });

  it.each([
    ['an emoji', 'good 😀!', 'good \ufffd!', ['😀']],
    ['an emoji of several parts, once', '👨‍👩‍👧 family', '\ufffd family', ['👨‍👩‍👧']],
    ['Chinese', '工人', '\ufffd\ufffd', ['工', '人']],
    ['Arabic, when nothing was loaded for it', 'عمل', '\ufffd\ufffd\ufffd', ['ع', 'م', 'ل']],
    ['a Devanagari syllable, once', 'श्री', '\ufffd', ['श्री']],
    ['an accent the fonts lack, keeping its letter', 'a\u20d7', 'a\ufffd', ['\u20d7']],
    ['half a surrogate pair', 'a\ud83d!', 'a\ufffd!', ['U+D83D']],
    ['a private character', '\ue000', '\ufffd', ['\ue000']],
  ])('shows a substitute and reports %s', async (_, text, printed, lost) => {
    const typesetter = await typesetterFor('latin');
    expect(typesetter.makePrintable(text)).toBe(printed);
    expect(typesetter.listUnprintable()).toEqual(lost);
  });

  it('reports each character once, in the order met', async () => {
    const typesetter = await typesetterFor('latin');
    typesetter.makePrintable('人工人');
    typesetter.makePrintable('工😀');
    expect(typesetter.listUnprintable()).toEqual(['人', '工', '😀']);
  });

  it('names the code point when not even the substitute can be printed', () => {
    const signsOnly = createTypesetter({
      regular: [drawSymbolFace(400)],
      bold: [drawSymbolFace(700)],
    });
    expect(signsOnly.makePrintable('→😀')).toBe('→[U+1F600]');
  });

  it('leaves a substitute typed by the author alone', async () => {
    const typesetter = await typesetterFor('latin');
    expect(typesetter.makePrintable('a\ufffd')).toBe('a\ufffd');
    expect(typesetter.listUnprintable()).toEqual([]);
  });
});

describe('Code point names', () => {
  it('are the ones people can look up', () => {
    expect(nameCodePoints('é😀')).toBe('U+00E9 U+1F600');
  });
});

describe('Measuring', () => {
  it('adds up the widths of the characters, in em', async () => {
    const { measure } = await typesetterFor('latin');
    expect(measure('a0 ', false)).toBeCloseTo(0.561 + 0.572 + 0.26, 6);
    expect(measure('a', true)).toBeCloseTo(0.599, 6);
  });

  it('gives no width to accents, soft hyphens and zero-width spaces', async () => {
    const { measure } = await typesetterFor('latin');
    expect(measure('x\u0303\u00ad\u200b\u2060', false)).toBeCloseTo(measure('x', false), 6);
  });

  it('is the width the glyphs take when they are set', async () => {
    const { measure, split } = await typesetterFor('latin', 'cyrillic');
    const text = 'Труд — work 10\u202f000 → x\u0303';
    const advances = split(text, false).flatMap(({ glyphs }) =>
      glyphs.map(({ advance }) => advance),
    );
    expect(advances.reduce((sum, advance) => sum + advance, 0) / 1000).toBeCloseTo(
      measure(text, false),
      6,
    );
  });
});

describe('Runs', () => {
  it('change with the font that has the character', async () => {
    const typesetter = await typesetterFor('latin', 'cyrillic');
    expect(runsOf(typesetter, 'ILO: труд')).toEqual(['latin-400: ILO: ', 'cyrillic-400: труд']);
  });

  it('stay in a font as long as it has the characters', async () => {
    const typesetter = await typesetterFor('latin', 'cyrillic');
    expect(runsOf(typesetter, 'труд и мир')).toEqual(['cyrillic-400: труд и мир']);
  });

  it('take signs from our own font', async () => {
    const typesetter = await typesetterFor('latin');
    expect(runsOf(typesetter, 'a → b')).toEqual([
      'latin-400: a ',
      'symbols-400: →',
      'latin-400:  b',
    ]);
  });

  it('begin where the text before them ends', async () => {
    const { split, measure } = await typesetterFor('latin');
    expect(split('ab→', true)[1]?.x).toBeCloseTo(measure('ab', true), 6);
  });

  it('leave out what only guides line breaks', async () => {
    const typesetter = await typesetterFor('latin');
    expect(runsOf(typesetter, 'co\u00adop\u200ber\u2060ate')).toEqual(['latin-400: cooperate']);
  });

  it('centre an accent on its letter and stack the next one above', async () => {
    const { split } = await typesetterFor('latin');
    const [letter, low, high] = split('x\u0301\u0303', false).flatMap(({ glyphs }) => glyphs);
    // x: 18 to 511 of 529; acute: -325 to -124. Both middles coincide.
    expect(low?.parts[0]?.dx).toBe(-40);
    expect(low?.parts[0]?.dy).toBe(0);
    expect(high?.parts[0]?.dy).toBeGreaterThan(150);
    expect([letter?.advance, low?.advance, high?.advance]).toEqual([529, 0, 0]);
  });

  it('raise an accent over a capital', async () => {
    const { split } = await typesetterFor('latin');
    const [, accent] = split('B\u0301', false).flatMap(({ glyphs }) => glyphs);
    expect(accent?.parts[0]?.dy).toBeGreaterThan(140);
  });

  it('refuse a character no font has: it must be replaced before', async () => {
    const { split } = await typesetterFor('latin');
    expect(() => split('工', false)).toThrow('U+5DE5');
  });
});
