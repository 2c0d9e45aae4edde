import { assertNever } from '../../../lib/assert-never.ts';
import type { Point, ShapeInk } from '../../../report/shapes.ts';
import type { DrawnShape, LaidOutPage } from '../layout/items.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colourOf } from './colours.ts';
import { drawText } from './draw-text.ts';
import type { FontEmbedder } from './embed-fonts.ts';
import { writeColour, writeNumber } from './pdf-syntax.ts';

const STROKE = 0.75;
/** Control points at this share of the radius make four curves look like a circle. */
const CIRCLE = 0.5523;

/** The content stream of one page. Layout counts y downwards, PDF upwards. */
export function drawPage(
  page: LaidOutPage,
  height: number,
  fonts: FontEmbedder,
  typesetter: Typesetter,
): string {
  return page.items
    .map((item) => {
      switch (item.kind) {
        case 'text':
          return drawText(item, height, fonts, typesetter);
        case 'shape':
          return drawShape(
            item.shape,
            (point) => `${writeNumber(point.x)} ${writeNumber(height - point.y)}`,
          );
        case 'link':
          return '';
        default:
          return assertNever(item);
      }
    })
    .filter((operators) => operators !== '')
    .join('\n');
}

type Place = (point: Point) => string;

function drawShape(shape: DrawnShape, place: Place): string {
  switch (shape.kind) {
    case 'line':
      return [
        `${writeColour(colourOf(shape.ink))} RG ${writeNumber(shape.thickness)} w`,
        `${place(shape.from)} m ${place(shape.to)} l S`,
      ].join('\n');
    case 'circle':
      return paint(shape, traceCircle(shape.at, shape.radius, place));
    case 'rectangle': {
      const corner = place({ x: shape.at.x, y: shape.at.y + shape.height });
      return paint(shape, `${corner} ${writeNumber(shape.width)} ${writeNumber(shape.height)} re`);
    }
    case 'polygon':
      return paint(
        shape,
        `${shape.points.map((point, index) => `${place(point)} ${index === 0 ? 'm' : 'l'}`).join(' ')} h`,
      );
    default:
      return assertNever(shape);
  }
}

function paint(
  { fill, stroke }: { readonly fill?: ShapeInk; readonly stroke?: ShapeInk },
  path: string,
): string {
  const colours = [
    ...(fill === undefined ? [] : [`${writeColour(colourOf(fill))} rg`]),
    ...(stroke === undefined
      ? []
      : [`${writeColour(colourOf(stroke))} RG ${writeNumber(STROKE)} w`]),
  ];
  if (colours.length === 0) return '';
  const operator = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  return [...colours, `${path} ${operator}`].join('\n');
}

function traceCircle({ x, y }: Point, radius: number, place: Place): string {
  const bend = radius * CIRCLE;
  const curve = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) =>
    `${place({ x: x + x1, y: y + y1 })} ${place({ x: x + x2, y: y + y2 })} ${place({ x: x + x3, y: y + y3 })} c`;
  return [
    `${place({ x: x + radius, y })} m`,
    curve(radius, bend, bend, radius, 0, radius),
    curve(-bend, radius, -radius, bend, -radius, 0),
    curve(-radius, -bend, -bend, -radius, 0, -radius),
    curve(bend, -radius, radius, -bend, radius, 0),
    'h',
  ].join(' ');
}
