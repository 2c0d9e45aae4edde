import { padToFour, viewBytes } from './binary.ts';

/** A point of a contour in font units; points that are not on the curve bend it (quadratic). */
type OutlinePoint = { readonly x: number; readonly y: number; readonly isOnCurve: boolean };
export type Contour = readonly OutlinePoint[];

/** Writes contours as a TrueType simple glyph, with plain 16-bit steps: a few bytes more, far less to get wrong. */
export function writeSimpleOutline(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const length = 10 + contours.length * 2 + 2 + points.length * 5;
  const bytes = new Uint8Array(padToFour(length));
  const view = viewBytes(bytes);
  view.setInt16(0, contours.length);
  for (const [index, edge] of [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ].entries()) {
    view.setInt16(2 + index * 2, edge);
  }
  let last = -1;
  for (const [index, contour] of contours.entries()) {
    last += contour.length;
    view.setUint16(10 + index * 2, last);
  }
  const flags = 12 + contours.length * 2;
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1] ?? { x: 0, y: 0 };
    bytes[flags + index] = point.isOnCurve ? 1 : 0;
    view.setInt16(flags + points.length + index * 2, point.x - previous.x);
    view.setInt16(flags + points.length * 3 + index * 2, point.y - previous.y);
  }
  return bytes;
}
