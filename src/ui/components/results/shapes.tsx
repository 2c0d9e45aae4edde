import type { Shape, ShapeInk } from '../../../report/shapes.ts';

/** Draws shapes into the SVG around them. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  // A drawing is replaced as a whole; its shapes have no identity of their own.
  return shapes.map((shape, index) => <OneShape key={index} shape={shape} />);
}

function OneShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'line': {
      const { from, to, ink, thickness } = shape;
      return (
        <line
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          strokeWidth={thickness}
          className={`line-${ink}`}
        />
      );
    }
    case 'circle':
      return <circle cx={shape.at.x} cy={shape.at.y} r={shape.radius} className={classOf(shape)} />;
    case 'rectangle': {
      const { at, width, height } = shape;
      return (
        <rect
          x={at.x}
          y={at.y}
          width={width}
          height={height}
          rx={height / 2}
          className={classOf(shape)}
        />
      );
    }
    case 'polygon':
      return (
        <polygon
          points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')}
          className={classOf(shape)}
        />
      );
    case 'label':
      return (
        <text
          x={shape.at.x}
          y={shape.at.y}
          fontSize={shape.size}
          fontWeight={shape.bold ? 700 : 400}
          textAnchor={shape.align ?? 'start'}
          className={`fill-${shape.ink ?? 'text'}`}
        >
          {shape.text}
        </text>
      );
  }
}

function classOf({ fill, stroke }: { fill?: ShapeInk; stroke?: ShapeInk }): string {
  return `fill-${fill ?? 'none'} line-${stroke ?? 'none'}`;
}
