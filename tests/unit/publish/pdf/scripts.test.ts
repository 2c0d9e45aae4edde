import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import type { Block } from '../../../../src/publish/blocks.ts';
import type { Face } from '../../../../src/publish/pdf/fonts/face.ts';
import type { Subset } from '../../../../src/publish/pdf/fonts/font-source.ts';
import { loadFaces } from '../../../../src/publish/pdf/fonts/load-faces.ts';
import { encodeCluster } from '../../../../src/publish/pdf/text/clusters.ts';
import { joinsWithNext } from '../../../../src/publish/pdf/text/code-points.ts';
import { loadShaping } from '../../../../src/publish/pdf/text/shape-words.ts';
import { createTypesetter, type Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import { writePdf } from '../../../../src/publish/pdf/write-pdf.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from '../../../fixtures/scripts.ts';
import {
  info,
  paragraph,
  readText,
  readTextWithMuPdf,
  shapingTypesetter,
  words,
  write,
} from './support.ts';

/** Words of the text that the reader does not give back, in canonical form. */
const lose = (text: string, read: string) => {
  const found = new Set(words(read.normalize('NFC')));
  return words(text.normalize('NFC')).filter((word) => !found.has(word));
};

/** The same for text read from right to left: poppler puts marks of direction around it, and signs outside of them. */
const loseLetters = (text: string, read: string) => {
  const spread = (value: string) => value.replace(/[^\p{L}\p{M}\p{N}\u200c]+/gu, ' ');
  return lose(spread(text), spread(read));
};

const twice = (text: string): readonly Block[] => [
  { kind: 'paragraph', runs: [{ text }, { text: ` ${text}`, bold: true }] },
  paragraph(`${text} `.repeat(6)),
];

describe('Words come back out of the file whole', () => {
  it.each(Object.entries(LEFT_TO_RIGHT))('%s, in poppler and MuPDF', async (_, text) => {
    const { bytes, unprintable } = await write(twice(text));
    expect(unprintable).toEqual([]);
    expect(lose(text, readText(bytes))).toEqual([]);
    expect(lose(text, readTextWithMuPdf(bytes))).toEqual([]);
  });

  it.each(Object.entries(RIGHT_TO_LEFT))('%s, in poppler', async (_, text) => {
    const { bytes, unprintable } = await write(twice(text));
    expect(unprintable).toEqual([]);
    expect(loseLetters(text, readText(bytes))).toEqual([]);
  });

  it('all of them in one line, in a document of either direction', async () => {
    const text = 'The word مرحبا in English, then श्रमिक and ไทย and প্রবাসী.';
    for (const direction of ['ltr', 'rtl'] as const) {
      const { bytes } = await write([paragraph(text)], { direction });
      expect(loseLetters(text, readText(bytes))).toEqual([]);
    }
  });

  it('the same bytes every time, also when words are known already', async () => {
    const blocks = Object.values({ ...LEFT_TO_RIGHT, ...RIGHT_TO_LEFT }).map(paragraph);
    const first = await write(blocks);
    await write([paragraph('लिए ज्ञान والعمل')]);
    expect((await write(blocks)).bytes).toEqual(first.bytes);
  });
});

describe('What is loaded', () => {
  const asked = async (text: string) => {
    const files: string[] = [];
    const fonts: typeof readFontFile = (face) => {
      files.push(`${face.subset} ${face.weight}`);
      return readFontFile(face);
    };
    await writePdf([paragraph(text)], info, { paper: 'a4', fonts });
    return files;
  };

  it('are the fonts of the scripts in the text and no others', async () => {
    expect(await asked('plain')).toEqual(['latin 400', 'latin 700']);
    expect(await asked('श्रमिक')).toEqual([
      'latin 400',
      'devanagari 400',
      'latin 700',
      'devanagari 700',
    ]);
  });
});

describe('Clusters', () => {
  const cluster = (text: string) => ({ text, parts: [{ glyph: 7, dx: 0, dy: 0 }], advance: 500 });
  const textsOf = (text: string, isRightToLeft: boolean) =>
    encodeCluster(cluster(text), isRightToLeft).map((glyph) => glyph.text);

  it('without marks mean their whole text', () => {
    expect(textsOf('fi', false)).toEqual(['fi']);
    expect(textsOf('นำ', false)).toEqual(['นำ']);
  });

  it('with marks mean their first character; the rest is an empty glyph without width', () => {
    expect(encodeCluster(cluster('ष्ट्री'), false)).toEqual([
      { ...cluster('ष') },
      { text: '्ट्री', parts: [], advance: 0 },
    ]);
  });

  it('read from right to left have one empty glyph for each further character, in reverse', () => {
    expect(textsOf('مَّ', true)).toEqual(['\u0651', '\u064e', 'م']);
    expect(textsOf('لا', true)).toEqual(['ا', 'ل']);
  });
});

const glyphTexts = (typesetter: Typesetter, text: string, isRightToLeft = false) =>
  typesetter
    .split(text, false, isRightToLeft)
    .map(({ face, glyphs }) => `${face.key}: ${glyphs.map((glyph) => glyph.text).join('|')}`);

describe('Shaping', () => {
  it('keeps a syllable together and a phrase in one run', async () => {
    const typesetter = await shapingTypesetter(['latin', 'devanagari']);
    expect(glyphTexts(typesetter, 'श्री कि (ILO)')).toEqual([
      'devanagari-400: श|्री| |कि',
      'latin-400:  |(|I|L|O|)',
    ]);
  });

  it('draws Arabic from right to left: glyphs turned round, the first run at the right', async () => {
    const typesetter = await shapingTypesetter(['latin', 'arabic']);
    const runs = typesetter.split('عمل 12', false, false);
    expect(glyphTexts(typesetter, 'عمل', true)).toEqual(['arabic-400: ل|م|ع']);
    expect(runs.map(({ isRightToLeft }) => isRightToLeft)).toEqual([true, true, false]);
    expect(runs[0]?.x).toBeGreaterThan(runs[1]?.x ?? Infinity);
    expect(runs[1]?.x).toBeGreaterThan(runs[2]?.x ?? Infinity);
  });

  it('joins letters: a word is narrower than its letters alone', async () => {
    const { measure } = await shapingTypesetter(['latin', 'arabic']);
    const apart = Array.from('ببب', (letter) => measure(letter, false));
    expect(measure('ببب', false)).toBeLessThan(apart.reduce((sum, width) => sum + width, 0));
  });

  it('turns brackets round, and lets them mean what was typed', async () => {
    const typesetter = await shapingTypesetter(['latin', 'arabic']);
    const [run] = typesetter.split('(', false, true);
    const [plain] = typesetter.split(')', false, false);
    expect(run?.glyphs[0]?.text).toBe('(');
    expect(run?.glyphs[0]?.parts).toEqual(plain?.glyphs[0]?.parts);
  });

  it('measures what it sets', async () => {
    const typesetter = await shapingTypesetter(['latin', 'devanagari', 'bengali', 'thai']);
    for (const text of Object.values(LEFT_TO_RIGHT)) {
      const advances = typesetter
        .split(text, true)
        .flatMap(({ face, glyphs }) => glyphs.map(({ advance }) => advance / face.unitsPerEm));
      const set = advances.reduce((sum, advance) => sum + advance, 0);
      expect(set).toBeCloseTo(typesetter.measure(text, true), 3);
    }
  });

  it('remembers words, not their places: the same word is right wherever it stands', async () => {
    const typesetter = await shapingTypesetter(['latin', 'devanagari']);
    const alone = glyphTexts(typesetter, 'श्रमिक');
    const word = alone[0]?.replace('devanagari-400: ', '') ?? '';
    expect(glyphTexts(typesetter, 'कि श्रमिक श्रमिक')).toEqual([
      `devanagari-400: कि| |${word}| |${word}`,
    ]);
  });

  it('draws the digits of Urdu in a document in Urdu', async () => {
    const drawn = async (language: string) => {
      const voice = { language, direction: 'ltr' as const };
      const { split } = await shapingTypesetter(['latin', 'arabic'], voice);
      return split('۴', false)[0]?.glyphs[0]?.parts;
    };
    expect(await drawn('ur')).not.toEqual(await drawn('fa'));
    expect(await drawn('ur')).toEqual(await drawn('ur'));
  });

  it.each(['devanagari', 'bengali', 'thai', 'arabic'] as const)(
    '%s has the same characters in both weights, so that one answers for both',
    async (subset: Subset) => {
      const { regular, bold } = await loadFaces([subset], readFontFile);
      expect([...(bold[0]?.characters.keys() ?? [])]).toEqual([
        ...(regular[0]?.characters.keys() ?? []),
      ]);
    },
  );
});

describe('Printable text of scripts that are shaped', () => {
  it.each([
    ['joiners', 'क्\u200dष می\u200cخواهم', 'क्\u200dष می\u200cخواهم'],
    ['letters in a fixed shape, as old programs wrote them', 'ﻋﻤﻞ ﻻ', 'عمل لا'],
    ['a vowel sign on nothing', 'ि', '\u00a0ि'],
  ])('keeps %s', async (_, text, printed) => {
    const typesetter = await shapingTypesetter(['latin', 'devanagari', 'arabic']);
    expect(typesetter.makePrintable(text)).toBe(printed);
    expect(typesetter.listUnprintable()).toEqual([]);
  });

  it('shows a substitute for what stands among shaped letters and no font has', async () => {
    const typesetter = await shapingTypesetter(['latin', 'devanagari']);
    expect(typesetter.makePrintable('श्रमिक😀工श्री')).toBe('श्रमिक\ufffd\ufffdश्री');
    expect(typesetter.listUnprintable()).toEqual(['😀', '工']);
  });

  it('shows a substitute for a character whose font turns out to have no drawing for it', async () => {
    const faces = await loadFaces(['latin', 'bengali'], readFontFile);
    const promise = (face: Face): Face =>
      face.shaping ? { ...face, characters: new Map([...face.characters, [0x984, 5]]) } : face;
    const typesetter = createTypesetter({
      regular: faces.regular.map(promise),
      bold: faces.bold.map(promise),
      shape: await loadShaping(),
    });
    expect(typesetter.makePrintable('ক \u0984 খ')).toBe('ক \ufffd খ');
    expect(typesetter.listUnprintable()).toEqual(['\u0984']);
  });
});

describe('Letters written as one', () => {
  it.each([
    ['क्', 'ष', true],
    ['ক্', 'ষ', true],
    ['ل', 'ا', true],
    ['เ', 'ก', true],
    ['क', 'ष', false],
    ['م', 'ا', false],
    ['a', 'b', false],
  ])('%s and %s: %s', (letter, next, expected) => {
    expect(joinsWithNext(letter, next)).toBe(expected);
  });
});

describe('Hostile text', () => {
  it.each([
    ['Devanagari', 'क्षि'],
    ['Thai', 'น้ำ'],
    ['Arabic', 'محمد'],
  ])('a word of 5,000 letters in %s is broken, not cut off', async (_, syllable) => {
    const word = syllable.repeat(Math.ceil(5000 / syllable.length));
    const { bytes, unprintable } = await write([paragraph(word)]);
    const read = readText(bytes).replace(/[\s\u202a-\u202e]/g, '');
    expect(unprintable).toEqual([]);
    expect(read.split(syllable).length - 1).toBe(word.length / syllable.length);
  });

  it('controls of direction without end do no harm', async () => {
    const { bytes, unprintable } = await write([
      paragraph('\u202e\u2067abc \u200d\u061c عمل \u2069 12 \ufdfa \u202c end'),
    ]);
    expect(unprintable).toEqual([]);
    expect(readText(bytes)).toContain('عمل');
  });
});
