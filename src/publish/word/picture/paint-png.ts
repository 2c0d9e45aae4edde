import type { Point, Shape } from '../../../report/shapes.ts';
import type { FigureBlock } from '../../blocks.ts';
import { colourOf } from '../../pdf/draw/colours.ts';
import type { Typesetter } from '../../pdf/text/typesetter.ts';
import { createCanvas, fillArea } from './canvas.ts';
import { readContours } from './contours.ts';
import { flatten } from './curves.ts';
import { encodePng } from './encode-png.ts';
import { setLabel, type Label, type PlacedGlyph } from './set-label.ts';

/** Pixels to the point: 216 to the inch, enough for a small letter in print. */
const SCALE = 3;
const POINTS_PER_METRE = 72 / 0.0254;
const OUTLINE = 0.6;
/** Corners of what stands for a circle. */
const CORNERS = 32;

type Area = { readonly outlines: readonly (readonly Point[])[]; readonly colour: string };

/** A figure as pixels, for readers of documents that do not know SVG. Painted here, so it needs no screen. */
export function paintPng(figure: FigureBlock, typesetter: Typesetter): Uint8Array {
  const canvas = createCanvas(Math.ceil(figure.width * SCALE), Math.ceil(figure.height * SCALE));
  for (const shape of figure.shapes) {
    const areas =
      shape.kind === 'label'
        ? setLabel(shape, figure, typesetter).map((glyph) => outlineGlyph(glyph, shape))
        : outlineShape(shape);
    for (const { outlines, colour } of areas) fillArea(canvas, outlines.map(enlarge), colour);
  }
  return encodePng(canvas, Math.round(SCALE * POINTS_PER_METRE));
}

function enlarge(outline: readonly Point[]): readonly Point[] {
  return outline.map(({ x, y }) => ({ x: x * SCALE, y: y * SCALE }));
}

function outlineGlyph({ face, glyph, x, y, scale }: PlacedGlyph, { ink }: Label): Area {
  const contours = readContours(face, glyph).filter((contour) => contour.length > 0);
  const outlines = contours.map((contour) =>
    flatten(contour).map((point) => ({ x: x + point.x * scale, y: y - point.y * scale })),
  );
  return { outlines, colour: colourOf(ink ?? 'text') };
}

function outlineShape(shape: Exclude<Shape, Label>): readonly Area[] {
  switch (shape.kind) {
    case 'line':
      return [
        {
          outlines: [thicken(shape.from, shape.to, shape.thickness)],
          colour: colourOf(shape.ink),
        },
      ];
    case 'circle':
      return outlineClosed(circle(shape.at, shape.radius), shape);
    case 'rectangle':
      return outlineClosed(rectangle(shape.at, shape.width, shape.height), shape);
    case 'polygon':
      return outlineClosed(shape.points, shape);
  }
}

function outlineClosed(
  points: readonly Point[],
  { fill, stroke }: Pick<Extract<Shape, { readonly kind: 'polygon' }>, 'fill' | 'stroke'>,
): readonly Area[] {
  const sides = points.map((from, index) =>
    turnRight(thicken(from, points[(index + 1) % points.length] ?? from, OUTLINE)),
  );
  return [
    ...(fill ? [{ outlines: [points], colour: colourOf(fill) }] : []),
    ...(stroke ? [{ outlines: sides, colour: colourOf(stroke) }] : []),
  ];
}

/** A line with a width is a narrow rectangle. */
function thicken(from: Point, to: Point, thickness: number): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = {
    x: ((to.y - from.y) / length) * (thickness / 2),
    y: ((from.x - to.x) / length) * (thickness / 2),
  };
  return [
    { x: from.x + across.x, y: from.y + across.y },
    { x: to.x + across.x, y: to.y + across.y },
    { x: to.x - across.x, y: to.y - across.y },
    { x: from.x - across.x, y: from.y - across.y },
  ];
}

/** Sides that overlap must wind the same way, or they would take each other out. */
function turnRight(points: readonly Point[]): readonly Point[] {
  const doubled = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return doubled < 0 ? points.toReversed() : points;
}

function circle(at: Point, radius: number): readonly Point[] {
  return Array.from({ length: CORNERS }, (_, index) => {
    const angle = (index / CORNERS) * 2 * Math.PI;
    return { x: at.x + Math.cos(angle) * radius, y: at.y + Math.sin(angle) * radius };
  });
}

function rectangle({ x, y }: Point, width: number, height: number): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
