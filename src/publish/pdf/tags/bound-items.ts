import type { Measure } from '../text/typesetter.ts';
import type { DrawnShape } from '../layout/items.ts';
import type { Box, PaintedItem } from './structure.ts';

/** Noto Sans reaches this far above and below its baseline, in em. */
const ASCENT = 1.07;
const DESCENT = 0.3;

/** The smallest box around these items; undefined when there are none. */
export function boundItems(items: readonly PaintedItem[], measure: Measure): Box | undefined {
  return items
    .map((item) => (item.kind === 'shape' ? boundShape(item.shape) : boundText(item, measure)))
    .reduce<Box | undefined>((all, box) => (all ? join(all, box) : box), undefined);
}

function boundText(item: Extract<PaintedItem, { kind: 'text' }>, measure: Measure): Box {
  const { x, y, text, size, bold } = item;
  return {
    left: x,
    top: y - ASCENT * size,
    right: x + measure(text, bold) * size,
    bottom: y + DESCENT * size,
  };
}

function boundShape(shape: DrawnShape): Box {
  switch (shape.kind) {
    case 'line':
      return boundPoints([shape.from, shape.to], shape.thickness / 2);
    case 'circle':
      return boundPoints([shape.at], shape.radius);
    case 'rectangle': {
      const { at, width, height } = shape;
      return boundPoints([at, { x: at.x + width, y: at.y + height }], 0);
    }
    case 'polygon':
      return boundPoints(shape.points, 0);
  }
}

function boundPoints(
  points: readonly { readonly x: number; readonly y: number }[],
  margin: number,
): Box {
  const across = points.map(({ x }) => x);
  const down = points.map(({ y }) => y);
  return {
    left: Math.min(...across) - margin,
    top: Math.min(...down) - margin,
    right: Math.max(...across) + margin,
    bottom: Math.max(...down) + margin,
  };
}

function join(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
