import { assertNever } from '../../../lib/assert-never.ts';
import type { Point, ShapeInk } from '../../../report/shapes.ts';
import type { DrawnShape } from '../layout/items.ts';
import type { ArtifactKind, Sequence, TaggedPage } from '../tags/structure.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { colourOf } from './colours.ts';
import { drawText, type Pen } from './draw-text.ts';
import type { FontEmbedder } from './embed-fonts.ts';
import { writeColour, writeNumber } from './pdf-syntax.ts';

const STROKE = 0.75;
/** Control points at this share of the radius make four curves look like a circle. */
const CIRCLE = 0.5523;

/**
 * The content stream of one page: every painting operator stands inside a sequence that says which element of the tree it
 * belongs to, or that it is an artifact (ISO 14289-1, 7.1). Layout counts y downwards, PDF upwards.
 */
export function drawPage(
  page: TaggedPage,
  height: number,
  fonts: FontEmbedder,
  typesetter: Typesetter,
): string {
  const place: Place = ({ x, y }) => `${writeNumber(x)} ${writeNumber(height - y)}`;
  const pen: Pen = { fill: '', font: '' };
  return page.sequences
    .map((sequence) => {
      const isMarked = 'mcid' in sequence && sequence.isReversed;
      const operators = sequence.items
        .map((item) => {
          if (item.kind === 'text') return drawText(item, height, fonts, typesetter, isMarked, pen);
          // A shape leaves its own colour behind.
          pen.fill = '';
          return drawShape(item.shape, place);
        })
        .filter((written) => written !== '');
      const tagged = [openSequence(sequence), ...operators, 'EMC'];
      return (isMarked ? ['/ReversedChars BMC', ...tagged, 'EMC'] : tagged).join('\n');
    })
    .join('\n');
}

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  decoration: '/Artifact BMC',
  'repeated-head': '/Artifact <</Type /Pagination>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
};

function openSequence(sequence: Sequence): string {
  return 'mcid' in sequence
    ? `/${sequence.type} <</MCID ${sequence.mcid}>> BDC`
    : ARTIFACTS[sequence.type];
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
