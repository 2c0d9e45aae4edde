import type { Point, Shape } from '../../../report/shapes.ts';
import type { FigureBlock } from '../../blocks.ts';
import { colourOf } from '../../pdf/draw/colours.ts';
import type { Typesetter } from '../../pdf/text/typesetter.ts';
import { readContours, type Contour } from './contours.ts';
import { toBends } from './curves.ts';
import { setLabel, type Label, type PlacedGlyph } from './set-label.ts';

const OUTLINE = 0.6;

/**
 * A figure as SVG. Letters are drawn once each and used where they stand, so the picture looks the same on a machine
 * without the font; what it says in words is its alternative text.
 */
export function writeSvg(figure: FigureBlock, typesetter: Typesetter): string {
  const letters = new Map<string, { readonly id: string; readonly path: string }>();
  const use = (placed: PlacedGlyph): string => {
    const { face, glyph, x, y, scale } = placed;
    const key = `${face.key}/${glyph}`;
    const known = letters.get(key);
    const path = known?.path ?? readContours(face, glyph).map(writeContour).join('');
    const id = known?.id ?? `g${letters.size}`;
    letters.set(key, { id, path });
    if (path === '') return '';
    const place = `translate(${round(x)} ${round(y)}) scale(${precise(scale)} ${precise(-scale)})`;
    return `<use xlink:href="#${id}" transform="${place}"/>`;
  };
  const writeLabel = (label: Label) =>
    `<g fill="${colourOf(label.ink ?? 'text')}">${setLabel(label, figure, typesetter).map(use).join('')}</g>`;
  const body = figure.shapes
    .map((shape) => (shape.kind === 'label' ? writeLabel(shape) : writeShape(shape)))
    .join('');
  const defined = [...letters.values()].map(({ id, path }) => `<path id="${id}" d="${path}"/>`);
  const { width, height } = figure;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ` width="${round(width)}pt" height="${round(height)}pt" viewBox="0 0 ${round(width)} ${round(height)}">`,
    `<defs>${defined.join('')}</defs>${body}</svg>`,
  ].join('');
}

function writeShape(shape: Exclude<Shape, Label>): string {
  switch (shape.kind) {
    case 'line':
      return `<line x1="${round(shape.from.x)}" y1="${round(shape.from.y)}" x2="${round(shape.to.x)}" y2="${round(shape.to.y)}" stroke="${colourOf(shape.ink)}" stroke-width="${round(shape.thickness)}"/>`;
    case 'circle':
      return `<circle cx="${round(shape.at.x)}" cy="${round(shape.at.y)}" r="${round(shape.radius)}" ${paint(shape)}/>`;
    case 'rectangle':
      return `<rect x="${round(shape.at.x)}" y="${round(shape.at.y)}" width="${round(shape.width)}" height="${round(shape.height)}" ${paint(shape)}/>`;
    case 'polygon':
      return `<polygon points="${shape.points.map(pair).join(' ')}" ${paint(shape)}/>`;
  }
}

type Paint = Pick<Extract<Shape, { readonly kind: 'polygon' }>, 'fill' | 'stroke'>;

function paint({ fill, stroke }: Paint): string {
  const inside = `fill="${fill ? colourOf(fill) : 'none'}"`;
  return stroke ? `${inside} stroke="${colourOf(stroke)}" stroke-width="${OUTLINE}"` : inside;
}

function writeContour(contour: Contour): string {
  if (contour.length === 0) return '';
  const { start, bends } = toBends(contour);
  const steps = bends.map(({ control, to }) =>
    control ? `Q${pair(control)} ${pair(to)}` : `L${pair(to)}`,
  );
  return `M${pair(start)}${steps.join('')}Z`;
}

function pair({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** A hundredth of a point is finer than any printer. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function precise(value: number): string {
  return value.toFixed(6);
}
