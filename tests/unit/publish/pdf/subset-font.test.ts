import { describe, expect, it } from 'vitest';
import { buildSubsetFont } from '../../../../src/publish/pdf/draw/subset-font.ts';
import { decodeWoff } from '../../../../src/publish/pdf/fonts/decode-woff.ts';
import { parseFace } from '../../../../src/publish/pdf/fonts/face.ts';
import {
  findComponents,
  readBox,
  readOutline,
} from '../../../../src/publish/pdf/fonts/outlines.ts';
import { readSfnt } from '../../../../src/publish/pdf/fonts/sfnt.ts';
import { drawSymbolFace } from '../../../../src/publish/pdf/fonts/symbol-face.ts';
import { readWoff } from './support.ts';

const latin = async () =>
  parseFace(
    { key: 'latin-400', family: 'NotoSans', weight: 400 },
    decodeWoff(await readWoff('latin', 400)),
  );

const plain = (glyph: number, advance: number) => ({ parts: [{ glyph, dx: 0, dy: 0 }], advance });

const readGlyphs = (bytes: Uint8Array) => {
  const tables = readSfnt(bytes);
  const [glyf, loca] = [tables.get('glyf') ?? bytes, tables.get('loca') ?? bytes];
  return Array.from({ length: loca.length / 4 - 1 }, (_, glyph) =>
    readOutline(glyf, loca, true, glyph),
  );
};

describe('A subset font', () => {
  it('has the glyphs asked for, in that order, after the missing one', async () => {
    const face = await latin();
    const [a, b] = [face.characters.get(0x61) ?? 0, face.characters.get(0x62) ?? 0];
    const glyphs = readGlyphs(
      buildSubsetFont(face, [plain(b, 615), { parts: [], advance: 166 }, plain(a, 561)]),
    );
    expect(glyphs.map(readBox)).toEqual(
      [0, b, undefined, a].map((glyph) =>
        readBox(glyph === undefined ? new Uint8Array(0) : face.outlineOf(glyph)),
      ),
    );
  });

  it('brings the parts of a composite letter along, renumbered', async () => {
    const face = await latin();
    const glyph = face.characters.get('é'.codePointAt(0) ?? 0) ?? 0;
    const glyphs = readGlyphs(buildSubsetFont(face, [plain(glyph, 564)]));
    const parts = findComponents(glyphs[1] ?? new Uint8Array(0)).map((part) => part.glyph);
    const originals = findComponents(face.outlineOf(glyph)).map((part) => part.glyph);
    expect(parts.map((part) => readBox(glyphs[part] ?? new Uint8Array(0)))).toEqual(
      originals.map((part) => readBox(face.outlineOf(part))),
    );
  });

  it('moves an accent by wrapping it', async () => {
    const face = await latin();
    const glyph = face.characters.get(0x301) ?? 0;
    const [, accent] = readGlyphs(
      buildSubsetFont(face, [{ parts: [{ glyph, dx: -50, dy: 100 }], advance: 0 }]),
    );
    expect(readBox(accent ?? new Uint8Array(0))).toEqual({
      xMin: -375,
      yMin: 706,
      xMax: -174,
      yMax: 866,
    });
  });

  it('is small: a fraction of the whole font', async () => {
    const face = await latin();
    const glyphs = Array.from(
      'plain words',
      (letter) => face.characters.get(letter.codePointAt(0) ?? 0) ?? 0,
    );
    expect(
      buildSubsetFont(
        face,
        glyphs.map((glyph) => plain(glyph, 500)),
      ).length,
    ).toBeLessThan(3000);
  });
});

describe('The symbol font', () => {
  it('draws every sign inside its own width', () => {
    for (const weight of [400, 700] as const) {
      const face = drawSymbolFace(weight);
      for (const glyph of face.characters.values()) {
        const box = readBox(face.outlineOf(glyph));
        expect(box.xMin).toBeGreaterThanOrEqual(0);
        expect(box.xMax).toBeLessThanOrEqual(face.advanceOf(glyph));
      }
    }
  });

  it('draws the same widths in both weights, and bold ones with more ink', () => {
    const [regular, bold] = [drawSymbolFace(400), drawSymbolFace(700)];
    expect([...bold.characters]).toEqual([...regular.characters]);
    const arrow = regular.characters.get(0x2192) ?? 0;
    const heightOf = (face: typeof bold) => readBox(face.outlineOf(arrow)).yMax;
    expect(heightOf(bold)).toBeGreaterThan(heightOf(regular));
  });
});
