import type { Point } from '../../../report/shapes.ts';
import type { Measure } from '../text/typesetter.ts';
import { placeShape, type DrawnShape, type Item } from './items.ts';

/** The same item on the other side of a page of this width: as far from the right edge as it was from the left. */
export function mirrorItem(item: Item, pageWidth: number, measure: Measure): Item {
  switch (item.kind) {
    case 'text': {
      const width = measure(item.text, item.bold) * item.size;
      return { ...item, x: pageWidth - item.x - width };
    }
    case 'link':
      return { ...item, x: pageWidth - item.x - item.width };
    case 'shape':
      return { ...item, shape: mirrorShape(item.shape, pageWidth) };
  }
}

/** The same item, moved sideways. */
export function shiftItem(item: Item, dx: number): Item {
  if (item.kind === 'shape') return { ...item, shape: placeShape(item.shape, { x: dx, y: 0 }, 1) };
  return { ...item, x: item.x + dx };
}

function mirrorShape(shape: DrawnShape, pageWidth: number): DrawnShape {
  const mirror = ({ x, y }: Point): Point => ({ x: pageWidth - x, y });
  switch (shape.kind) {
    case 'line':
      return { ...shape, from: mirror(shape.from), to: mirror(shape.to) };
    case 'circle':
      return { ...shape, at: mirror(shape.at) };
    case 'rectangle':
      return { ...shape, at: { x: pageWidth - shape.at.x - shape.width, y: shape.at.y } };
    case 'polygon':
      return { ...shape, points: shape.points.map(mirror) };
  }
}
