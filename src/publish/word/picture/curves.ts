import type { Point } from '../../../report/shapes.ts';
import type { Contour, CurvePoint } from './contours.ts';

/** A bend from the point before: control point, then end. */
export type Bend = { readonly control: Point | null; readonly to: Point };

/** A contour as a start and bends that lead back to it. Two bending points in a row have a point of the curve between. */
export function toBends(contour: Contour): {
  readonly start: Point;
  readonly bends: readonly Bend[];
} {
  const start = findStart(contour);
  const first = contour.findIndex(({ isOn }) => isOn);
  const turned = first === -1 ? contour : [...contour.slice(first + 1), ...contour.slice(0, first)];
  const bends: Bend[] = [];
  let control: Point | null = null;
  for (const point of turned) {
    if (point.isOn) {
      bends.push({ control, to: point });
      control = null;
    } else {
      if (control) bends.push({ control, to: middle(control, point) });
      control = point;
    }
  }
  bends.push({ control, to: start });
  return { start, bends };
}

function findStart(contour: Contour): Point {
  const on = contour.find(({ isOn }) => isOn);
  if (on) return on;
  const [first, last] = [contour[0], contour.at(-1)] as [CurvePoint, CurvePoint];
  return middle(first, last);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Straight steps for a bend: letters of a picture are a few pixels high. */
const STEPS = 4;

/** A contour as straight lines, for painting pixel by pixel. */
export function flatten(contour: Contour): readonly Point[] {
  const { start, bends } = toBends(contour);
  const points: Point[] = [start];
  let from = start;
  for (const { control, to } of bends) {
    if (control) {
      for (let step = 1; step < STEPS; step += 1)
        points.push(placeOn(from, control, to, step / STEPS));
    }
    points.push(to);
    from = to;
  }
  return points;
}

function placeOn(from: Point, control: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * (1 - share) * share, share ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}
