import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { PageItem } from '../page-item.ts';

/** The six numbers of a PDF transformation. */
export type Matrix = readonly number[];

/**
 * A text item of pdf.js on the upright page, turned so that its own line runs to the right. Numbers that a file makes
 * up (not finite, or far off) come out as 0.
 */
export function toPageItem(
  item: TextItem,
  viewport: Matrix,
  marks: Pick<PageItem, 'isBold' | 'tag' | 'isArtifact'>,
): PageItem {
  const placed = multiply(viewport, item.transform as Matrix);
  const [a = 0, b = 0, , , e = 0, f = 0] = placed;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const turn = (angle * Math.PI) / 180;
  const scale = Math.hypot(viewport[0] ?? 1, viewport[1] ?? 0);
  return {
    text: item.str,
    x: finite(e * Math.cos(turn) + f * Math.sin(turn)),
    y: finite(f * Math.cos(turn) - e * Math.sin(turn)),
    width: finite(item.width * scale),
    size: finite(item.height * scale),
    angle: finite(angle),
    ...marks,
  };
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Farther than this from the page, in points, nothing is meant to be read. */
const FAR = 1e6;

function finite(value: number): number {
  return Math.abs(value) < FAR ? value : 0;
}
