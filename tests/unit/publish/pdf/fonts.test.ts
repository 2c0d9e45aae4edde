import { describe, expect, it } from 'vitest';
import { decodeWoff } from '../../../../src/publish/pdf/fonts/decode-woff.ts';
import { readCmap } from '../../../../src/publish/pdf/fonts/cmap.ts';
import { parseFace, type Face } from '../../../../src/publish/pdf/fonts/face.ts';
import { describeSubset, type Subset } from '../../../../src/publish/pdf/fonts/font-source.ts';
import { loadFaces } from '../../../../src/publish/pdf/fonts/load-faces.ts';
import { readSfnt, writeSfnt } from '../../../../src/publish/pdf/fonts/sfnt.ts';
import {
  chooseSubsets,
  listRanges,
  SUBSETS,
} from '../../../../src/publish/pdf/fonts/subset-ranges.ts';
import { readWoff } from './support.ts';

const faceOf = async (subset: Subset, weight: 400 | 700): Promise<Face> =>
  parseFace(
    { key: `${subset}-${weight}`, weight, ...describeSubset(subset) },
    decodeWoff(await readWoff(subset, weight)),
  );

const widthOf = (face: Face, character: string) =>
  face.advanceOf(face.characters.get(character.codePointAt(0) ?? 0) ?? 0);

const codePoints = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

describe('WOFF files', () => {
  it('unpack to TrueType tables of the promised length', async () => {
    const tables = readSfnt(decodeWoff(await readWoff('latin', 400)));
    expect(tables.get('glyf')?.length).toBe(17_710);
    expect(tables.get('cmap')?.length).toBe(300);
  });

  it('keep the checksum rule of TrueType', async () => {
    const bytes = decodeWoff(await readWoff('latin', 400));
    const view = new DataView(bytes.buffer);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('survive being taken apart and put together', async () => {
    const bytes = decodeWoff(await readWoff('greek', 700));
    expect(writeSfnt(readSfnt(bytes))).toEqual(bytes);
  });

  it.each([
    ['a page instead of a font', new TextEncoder().encode('<!doctype html>'.repeat(9))],
    ['nothing', new Uint8Array(0)],
    ['an OpenType font of another kind', new TextEncoder().encode('wOF2'.repeat(20))],
  ])('are refused when they are %s', (_, bytes) => {
    expect(() => decodeWoff(bytes)).toThrow('Not a WOFF font file');
  });

  it('are refused when a table is damaged', async () => {
    const bytes = new Uint8Array(await readWoff('latin', 400));
    bytes.fill(7, 2000, 9000);
    expect(() => decodeWoff(bytes)).toThrow();
  });
});

describe('Character maps', () => {
  it('say which characters a font has', async () => {
    const { characters } = await faceOf('latin', 400);
    expect(characters.has(0x41)).toBe(true);
    expect(characters.has(0x2022)).toBe(true);
    expect(characters.has(0x0416)).toBe(false);
    expect(characters.has(0x2192)).toBe(false);
  });

  it('are read in format 12, beyond U+FFFF', () => {
    const table = new Uint8Array(12 + 28);
    const view = new DataView(table.buffer);
    view.setUint16(2, 1);
    view.setUint16(4, 3);
    view.setUint16(6, 10);
    view.setUint32(8, 12);
    view.setUint16(12, 12);
    view.setUint32(24, 1);
    view.setUint32(28, 0x1f600);
    view.setUint32(32, 0x1f602);
    view.setUint32(36, 5);
    expect([...readCmap(table)]).toEqual([
      [0x1f600, 5],
      [0x1f601, 6],
      [0x1f602, 7],
    ]);
  });

  it('are refused in other formats', () => {
    expect(() => readCmap(new Uint8Array(4))).toThrow('format 4 or 12');
  });
});

describe('Widths', () => {
  it('are those of Noto Sans, in thousandths of an em', async () => {
    const face = await faceOf('latin', 400);
    expect(face.unitsPerEm).toBe(1000);
    expect(Array.from('a0 –•', (character) => widthOf(face, character))).toEqual([
      561, 572, 260, 500, 376,
    ]);
    expect(widthOf(await faceOf('latin', 700), 'a')).toBe(599);
  });

  it.each([400, 700] as const)(
    'of a character are the same in every file, weight %s',
    async (weight) => {
      const widths = new Map<number, number>();
      // Scripts of their own have their own drawings of the few accents they share.
      for (const subset of SUBSETS.filter((name) => describeSubset(name).script === undefined)) {
        const face = await faceOf(subset, weight);
        for (const [codePoint, glyph] of face.characters) {
          const width = face.advanceOf(glyph);
          expect(widths.get(codePoint) ?? width).toBe(width);
          widths.set(codePoint, width);
        }
      }
    },
  );
});

describe('Subsets', () => {
  // Spaces, hyphens, joiners and the like, for which no such file is loaded.
  const COMMON = [0x20, 0xa0, 0x2bc, 0x2d7, 0x303, 0x331, 0x200b, 0x200c, 0x200d, 0x200e, 0x2010, 0x2011, 0x20b9, 0x25cc]; // prettier-ignore

  it.each(SUBSETS)('%s has exactly the characters listed for it', async (subset) => {
    const isShaped = describeSubset(subset).script !== undefined;
    const unlisted = [0, 0x0d, 0xfeff, ...(isShaped ? COMMON : [])];
    const listed = listRanges(subset).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    for (const weight of [400, 700] as const) {
      const { characters } = await faceOf(subset, weight);
      // Left out of the list: what no text needs a file for.
      const real = [...characters.keys()].filter((code) => !unlisted.includes(code));
      expect(real.sort((a, b) => a - b)).toEqual(listed);
    }
  });

  it.each([
    ['English and French', 'œuvre: “naïve” – 10 €', ['latin']],
    ['Polish', 'Zażółć gęślą jaźń', ['latin', 'latin-ext']],
    ['Vietnamese', 'Người lao động di cư', ['latin', 'vietnamese']],
    ['Russian', 'мигранты', ['latin', 'cyrillic']],
    ['Kazakh', 'Қазақ тілі', ['latin', 'cyrillic', 'cyrillic-ext']],
    ['Greek', 'εργαζόμενοι', ['latin', 'greek']],
    ['Hindi', 'श्रमिक', ['latin', 'devanagari']],
    ['Bengali with its full stop', 'শ্রমিক।', ['latin', 'bengali']],
    ['Thai', 'แรงงาน', ['latin', 'thai']],
    ['Arabic and Urdu', 'عمل گھریلو', ['latin', 'arabic']],
    ['a hyphen that Arabic has too', 'well\u2011being', ['latin']],
    ['a script not shipped', '工人', ['latin']],
  ])('are chosen by the text: %s', (_, text, subsets) => {
    expect(chooseSubsets(codePoints(text))).toEqual(subsets);
  });

  it('are loaded once per source, and again after a failure', async () => {
    const asked: string[] = [];
    let isBroken = true;
    const source = async ({ subset, weight }: { subset: Subset; weight: 400 | 700 }) => {
      asked.push(`${subset} ${weight}`);
      if (isBroken) throw new Error('no network');
      return readWoff(subset, weight);
    };
    await expect(loadFaces(['latin'], source)).rejects.toThrow('no network');
    isBroken = false;
    const first = await loadFaces(['latin'], source);
    const second = await loadFaces(['latin'], source);
    expect(asked).toEqual(['latin 400', 'latin 700', 'latin 400', 'latin 700']);
    expect(second.regular[0]).toBe(first.regular[0]);
  });
});
