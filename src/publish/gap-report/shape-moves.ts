import type { Point, Shape } from '../../report/shapes.ts';

/** The same shapes, moved. */
export function moveShapes(shapes: readonly Shape[], by: Point): readonly Shape[] {
  return changePoints(shapes, (point) => ({ x: point.x + by.x, y: point.y + by.y }));
}

/** A drawing of this width as it stands where the language runs from right to left; words stay readable. */
export function mirrorShapes(shapes: readonly Shape[], width: number): readonly Shape[] {
  return changePoints(shapes, ({ x, y }) => ({ x: width - x, y })).map((shape) => {
    // The corner that was on the right is on the left now.
    if (shape.kind === 'rectangle')
      return { ...shape, at: { ...shape.at, x: shape.at.x - shape.width } };
    if (shape.kind !== 'label') return shape;
    const align = ({ start: 'end', middle: 'middle', end: 'start' } as const)[
      shape.align ?? 'start'
    ];
    return { ...shape, align };
  });
}

function changePoints(shapes: readonly Shape[], change: (point: Point) => Point): readonly Shape[] {
  return shapes.map((shape) => {
    if (shape.kind === 'line') return { ...shape, from: change(shape.from), to: change(shape.to) };
    if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(change) };
    return { ...shape, at: change(shape.at) };
  });
}
