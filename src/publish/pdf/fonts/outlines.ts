import { viewBytes } from './binary.ts';

/** The corners of an outline in font units, y upwards. */
export type Box = {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
};

const EMPTY_BOX: Box = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** The bytes of one glyph in `glyf`; empty for a glyph without ink, such as a space. */
export function readOutline(
  glyf: Uint8Array,
  loca: Uint8Array,
  isLong: boolean,
  glyph: number,
): Uint8Array {
  const view = viewBytes(loca);
  const locate = (index: number) =>
    isLong ? view.getUint32(index * 4) : view.getUint16(index * 2) * 2;
  return glyf.subarray(locate(glyph), locate(glyph + 1));
}

/** The box a glyph says it fills. */
export function readBox(outline: Uint8Array): Box {
  if (outline.length < 10) return EMPTY_BOX;
  const view = viewBytes(outline);
  return {
    xMin: view.getInt16(2),
    yMin: view.getInt16(4),
    xMax: view.getInt16(6),
    yMax: view.getInt16(8),
  };
}

/** Where in a composite outline the numbers of its component glyphs stand; empty for a simple outline. */
export function findComponents(
  outline: Uint8Array,
): readonly { readonly at: number; readonly glyph: number }[] {
  if (outline.length < 10 || viewBytes(outline).getInt16(0) >= 0) return [];
  const view = viewBytes(outline);
  const found: { at: number; glyph: number }[] = [];
  let at = 10;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = view.getUint16(at);
    found.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + measureTransform(flags);
  }
  return found;
}

function measureTransform(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
