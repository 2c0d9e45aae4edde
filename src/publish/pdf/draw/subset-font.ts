import { padToFour, viewBytes } from '../fonts/binary.ts';
import type { Face } from '../fonts/face.ts';
import { findComponents, readBox, type Box } from '../fonts/outlines.ts';
import { writeSfnt } from '../fonts/sfnt.ts';
import type { GlyphPart, SetGlyph } from '../text/repertoire.ts';

/** A glyph of the new font: glyphs of the old one, moved; or nothing but width. All in font units. */
type SubsetGlyph = Pick<SetGlyph, 'parts' | 'advance'>;

type Drawn = { outline: Uint8Array; readonly advance: number };

/**
 * A TrueType font with only these glyphs, for embedding: glyph 0 is "missing", `glyphs[i]` is glyph i + 1.
 * Letters drawn together and accents that were moved become composite glyphs, so a viewer only ever draws glyphs
 * where the pen is. An outline is stored once, however many glyphs show it.
 */
export function buildSubsetFont(face: Face, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const drawn: Drawn[] = [
    drawPlain(face, 0),
    ...glyphs.map((glyph) => ({ outline: new Uint8Array(0), advance: glyph.advance })),
  ];
  const components = new Map<number, number>();
  const useComponent = (glyph: number): number => {
    const known = components.get(glyph);
    if (known !== undefined) return known;
    const slot = drawn.push(drawPlain(face, glyph)) - 1;
    components.set(glyph, slot);
    return slot;
  };
  const placed = new Set<number>();
  for (const [index, { parts }] of glyphs.entries()) {
    const plain = findPlain(parts);
    const slot = drawn[index + 1];
    if (!slot || plain === undefined || placed.has(plain)) continue;
    slot.outline = face.outlineOf(plain);
    placed.add(plain);
    components.set(plain, index + 1);
  }
  for (const [index, { parts }] of glyphs.entries()) {
    const slot = drawn[index + 1];
    if (slot?.outline.length === 0) slot.outline = composeOutline(face, parts);
  }
  // The list grows while components of components are found.
  for (const entry of drawn) entry.outline = renumberComponents(entry.outline, useComponent);
  return writeFont(face, drawn);
}
function drawPlain(face: Face, glyph: number): Drawn {
  return { outline: face.outlineOf(glyph), advance: face.advanceOf(glyph) };
}

/** The one glyph that is drawn where the pen is, if that is all. */
function findPlain([part, ...others]: readonly GlyphPart[]): number | undefined {
  return part?.dx === 0 && part.dy === 0 && others.length === 0 ? part.glyph : undefined;
}

const WORD_ARGUMENTS = 0x0001;
const ARGUMENTS_ARE_OFFSETS = 0x0002;
const MORE_COMPONENTS = 0x0020;
const HEADER = 10;
const COMPONENT = 8;

/** A composite of glyphs, moved. The numbers inside are the old font's; they are renumbered with all others. */
function composeOutline(face: Face, parts: readonly GlyphPart[]): Uint8Array {
  const inked = parts.filter(({ glyph }) => face.outlineOf(glyph).length > 0);
  if (inked.length === 0) return new Uint8Array(0);
  const bytes = new Uint8Array(padToFour(HEADER + COMPONENT * inked.length));
  const view = viewBytes(bytes);
  const { xMin, yMin, xMax, yMax } = frameParts(face, inked);
  view.setInt16(0, -1);
  for (const [index, edge] of [xMin, yMin, xMax, yMax].entries())
    view.setInt16(2 + index * 2, edge);
  for (const [index, { glyph, dx, dy }] of inked.entries()) {
    const at = HEADER + index * COMPONENT;
    const more = index < inked.length - 1 ? MORE_COMPONENTS : 0;
    view.setUint16(at, WORD_ARGUMENTS | ARGUMENTS_ARE_OFFSETS | more);
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, dx);
    view.setInt16(at + 6, dy);
  }
  return bytes;
}

function frameParts(face: Face, parts: readonly GlyphPart[]): Box {
  const boxes = parts.map(({ glyph, dx, dy }) => {
    const { xMin, yMin, xMax, yMax } = readBox(face.outlineOf(glyph));
    return { xMin: xMin + dx, yMin: yMin + dy, xMax: xMax + dx, yMax: yMax + dy };
  });
  return {
    xMin: Math.min(...boxes.map((box) => box.xMin)),
    yMin: Math.min(...boxes.map((box) => box.yMin)),
    xMax: Math.max(...boxes.map((box) => box.xMax)),
    yMax: Math.max(...boxes.map((box) => box.yMax)),
  };
}

function renumberComponents(
  outline: Uint8Array,
  useComponent: (glyph: number) => number,
): Uint8Array {
  const components = findComponents(outline);
  if (components.length === 0) return outline;
  const copy = outline.slice();
  for (const { at, glyph } of components) viewBytes(copy).setUint16(at, useComponent(glyph));
  return copy;
}

function writeFont(face: Face, drawn: readonly Drawn[]): Uint8Array {
  const loca = new Uint8Array((drawn.length + 1) * 4);
  const hmtx = new Uint8Array(drawn.length * 4);
  const glyf = new Uint8Array(
    drawn.reduce((sum, { outline }) => sum + padToFour(outline.length), 0),
  );
  let offset = 0;
  for (const [index, { outline, advance }] of drawn.entries()) {
    viewBytes(loca).setUint32(index * 4, offset);
    viewBytes(hmtx).setUint16(index * 4, advance);
    viewBytes(hmtx).setInt16(index * 4 + 2, readBox(outline).xMin);
    glyf.set(outline, offset);
    offset += padToFour(outline.length);
  }
  viewBytes(loca).setUint32(drawn.length * 4, offset);
  return writeSfnt(
    new Map([
      ['glyf', glyf],
      ['head', writeHead(face)],
      ['hhea', writeHhea(face, drawn)],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', writeMaxp(face, drawn.length)],
    ]),
  );
}

function writeHead(face: Face): Uint8Array {
  const table = new Uint8Array(54);
  const view = viewBytes(table);
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, face.unitsPerEm);
  const { xMin, yMin, xMax, yMax } = face.box;
  for (const [index, edge] of [xMin, yMin, xMax, yMax].entries())
    view.setInt16(36 + index * 2, edge);
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return table;
}

function writeHhea(face: Face, drawn: readonly Drawn[]): Uint8Array {
  const table = new Uint8Array(36);
  const view = viewBytes(table);
  view.setUint32(0, 0x00010000);
  view.setInt16(4, face.ascent);
  view.setInt16(6, face.descent);
  view.setUint16(
    10,
    drawn.reduce((widest, { advance }) => Math.max(widest, advance), 0),
  );
  view.setInt16(18, 1);
  view.setUint16(34, drawn.length);
  return table;
}

/** The limits of the old font hold for its glyphs; the composites made here need at least these. */
function writeMaxp(face: Face, count: number): Uint8Array {
  const table = face.limits.slice();
  const view = viewBytes(table);
  view.setUint16(4, count);
  const raise = (at: number, least: number) =>
    view.setUint16(at, Math.max(view.getUint16(at), least));
  raise(10, 1024);
  raise(12, 128);
  raise(14, 2);
  raise(28, 16);
  raise(30, 4);
  return table;
}
