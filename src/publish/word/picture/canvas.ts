import type { Point } from '../../../report/shapes.ts';

/** A picture of pixels, three bytes each, white to begin with. */
export type Canvas = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

type Edge = { readonly top: Point; readonly bottom: Point; readonly turn: 1 | -1 };

/** Each row of pixels is crossed this many times, so that slanting edges look smooth. */
const CROSSINGS = 4;
/** Steps from one colour to another at an edge: few, so that a picture gets by with 256 colours. */
const SHADES = 12;

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/** Fills an area in one colour, edges smoothed. A place is inside where the outlines wind around it. */
export function fillArea(
  canvas: Canvas,
  outlines: readonly (readonly Point[])[],
  colour: string,
): void {
  const edges = outlines.flatMap(listEdges);
  if (edges.length === 0) return;
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const first = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top.y))));
  const last = Math.min(canvas.height, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom.y))));
  const columns = findColumns(canvas, edges);
  const cover = new Float32Array(canvas.width);
  for (let row = first; row < last; row += 1) {
    cover.fill(0, columns.first, columns.last);
    for (let crossing = 0; crossing < CROSSINGS; crossing += 1) {
      coverLine(cover, edges, row + (crossing + 0.5) / CROSSINGS);
    }
    paintRow(canvas, row, columns, cover, rgb);
  }
}

/** The columns an area touches: a letter has few of the many a picture has. */
function findColumns({ width }: Canvas, edges: readonly Edge[]) {
  let first = width;
  let last = 0;
  for (const { top, bottom } of edges) {
    first = Math.min(first, top.x, bottom.x);
    last = Math.max(last, top.x, bottom.x);
  }
  return { first: Math.max(0, Math.floor(first)), last: Math.min(width, Math.ceil(last)) };
}

function listEdges(outline: readonly Point[]): readonly Edge[] {
  return outline.flatMap((from, index): readonly Edge[] => {
    const to = outline[(index + 1) % outline.length] ?? from;
    if (from.y === to.y) return [];
    return from.y < to.y
      ? [{ top: from, bottom: to, turn: 1 }]
      : [{ top: to, bottom: from, turn: -1 }];
  });
}

/** Adds the stretches of one line that are inside. */
function coverLine(cover: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ top, bottom }) => top.y <= y && y < bottom.y)
    .map(({ top, bottom, turn }) => ({
      x: top.x + ((bottom.x - top.x) * (y - top.y)) / (bottom.y - top.y),
      turn,
    }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) start = x;
    winding += turn;
    if (winding === 0) coverStretch(cover, start, x);
  }
}

/** A pixel that is only partly inside counts for that part. */
function coverStretch(cover: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(cover.length, to);
  for (let x = Math.floor(start); x < end; x += 1) {
    const part = Math.min(end, x + 1) - Math.max(start, x);
    cover[x] = (cover[x] ?? 0) + part / CROSSINGS;
  }
}

function paintRow(
  { width, pixels }: Canvas,
  row: number,
  columns: { readonly first: number; readonly last: number },
  cover: Float32Array,
  rgb: readonly number[],
): void {
  for (let x = columns.first; x < columns.last; x += 1) {
    const share = Math.round(Math.min(1, cover[x] ?? 0) * SHADES) / SHADES;
    if (share === 0) continue;
    const at = (row * width + x) * 3;
    for (const [index, value] of rgb.entries()) {
      const under = pixels[at + index] ?? 255;
      pixels[at + index] = Math.round(under + (value - under) * share);
    }
  }
}
