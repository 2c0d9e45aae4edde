import { viewBytes } from '../../pdf/fonts/binary.ts';
import type { Face } from '../../pdf/fonts/face.ts';

/** A point of an outline in font units, y upwards; one that is not on the curve bends it. */
export type CurvePoint = { readonly x: number; readonly y: number; readonly isOn: boolean };
export type Contour = readonly CurvePoint[];

const ON_CURVE = 0x01;
const SHORT_X = 0x02;
const SHORT_Y = 0x04;
const REPEAT = 0x08;
const SAME_X = 0x10;
const SAME_Y = 0x20;

const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Parts of parts of parts: real fonts have two levels, and a broken one could go in circles. */
const DEEPEST = 5;

/** The curves of a glyph, whether drawn by itself or put together from others; none for one without ink. */
export function readContours(face: Face, glyph: number, depth = 0): readonly Contour[] {
  const outline = face.outlineOf(glyph);
  if (outline.length < 10 || depth > DEEPEST) return [];
  const count = viewBytes(outline).getInt16(0);
  return count >= 0 ? readSimple(outline, count) : readParts(face, outline, depth);
}

function readSimple(outline: Uint8Array, count: number): readonly Contour[] {
  const view = viewBytes(outline);
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + index * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  const instructions = 10 + count * 2;
  const { flags, at } = readFlags(outline, instructions + 2 + view.getUint16(instructions), points);
  const xs = readSteps(view, at, flags, SHORT_X, SAME_X);
  const ys = readSteps(view, xs.at, flags, SHORT_Y, SAME_Y);
  const all = flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: ys.values[index] ?? 0,
    isOn: (flag & ON_CURVE) !== 0,
  }));
  return ends.map((end, index) => all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

function readFlags(outline: Uint8Array, start: number, points: number) {
  const flags: number[] = [];
  let at = start;
  while (flags.length < points && at < outline.length) {
    const flag = outline[at] ?? 0;
    at += 1;
    const times = (flag & REPEAT) === 0 ? 0 : (outline[at] ?? 0);
    if ((flag & REPEAT) !== 0) at += 1;
    for (let time = 0; time <= times; time += 1) flags.push(flag);
  }
  return { flags, at };
}

/** Coordinates are steps from the point before; a short one has its sign in the flag that else means "no step". */
function readSteps(
  view: DataView,
  start: number,
  flags: readonly number[],
  short: number,
  same: number,
) {
  let at = start;
  let value = 0;
  const values = flags.map((flag) => {
    if ((flag & short) !== 0) {
      value += (flag & same) === 0 ? -view.getUint8(at) : view.getUint8(at);
      at += 1;
    } else if ((flag & same) === 0) {
      value += view.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, at };
}

function readParts(face: Face, outline: Uint8Array, depth: number): readonly Contour[] {
  const view = viewBytes(outline);
  const contours: Contour[] = [];
  let at = 10;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = view.getUint16(at);
    const place = readPlace(view, at + 4, flags);
    const part = readContours(face, view.getUint16(at + 2), depth + 1);
    contours.push(...part.map((contour) => contour.map(place.move)));
    at = place.at;
  }
  return contours;
}

/** Where a part stands: its offset, then its scale in fixed-point numbers. */
function readPlace(view: DataView, start: number, flags: number) {
  const isWide = (flags & WORDS) !== 0;
  const [dx, dy] = isWide
    ? [view.getInt16(start), view.getInt16(start + 2)]
    : [view.getInt8(start), view.getInt8(start + 1)];
  const at = start + (isWide ? 4 : 2);
  const number = (index: number) => view.getInt16(at + index * 2) / 16_384;
  const [a, b, c, d] = readMatrix(flags, number);
  const hasOffset = (flags & OFFSETS) !== 0;
  const move = ({ x, y, isOn }: CurvePoint): CurvePoint => ({
    x: a * x + c * y + (hasOffset ? dx : 0),
    y: b * x + d * y + (hasOffset ? dy : 0),
    isOn,
  });
  return { move, at: at + measureMatrix(flags) };
}

function readMatrix(
  flags: number,
  number: (index: number) => number,
): readonly [number, number, number, number] {
  if ((flags & SCALE) !== 0) return [number(0), 0, 0, number(0)];
  if ((flags & TWO_SCALES) !== 0) return [number(0), 0, 0, number(1)];
  if ((flags & MATRIX) !== 0) return [number(0), number(1), number(2), number(3)];
  return [1, 0, 0, 1];
}

function measureMatrix(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
