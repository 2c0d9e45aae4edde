import type { Point, Shape, ShapeInk } from '../../report/shapes.ts';

/**
 * How a bar is filled, so that bars are told apart without colour: from sparse lines to a full bar, and three for what is no
 * level.
 */
export type Pattern =
  'sparse' | 'dense' | 'crossed' | 'woven' | 'full' | 'lined' | 'light' | 'empty';

type Area = { readonly at: Point; readonly width: number; readonly height: number };
type Hatch = { readonly slope: 1 | -1 | 0; readonly distance: number };

const HATCHES: Readonly<Record<Pattern, readonly Hatch[]>> = {
  sparse: [{ slope: 1, distance: 6 }],
  dense: [{ slope: 1, distance: 3 }],
  crossed: [{ slope: 1, distance: 4.5 }, { slope: -1, distance: 4.5 }],
  woven: [{ slope: 1, distance: 2.5 }, { slope: -1, distance: 2.5 }],
  full: [],
  lined: [{ slope: 0, distance: 2.5 }],
  light: [],
  empty: [],
}; // prettier-ignore
const THICKNESS = 0.6;

/** A bar with its pattern and an outline. */
export function drawBar(area: Area, pattern: Pattern, ink: ShapeInk): readonly Shape[] {
  const ground: ShapeInk = pattern === 'full' ? ink : pattern === 'light' ? 'rule' : 'paper';
  return [
    { kind: 'rectangle', ...area, fill: ground, stroke: ink },
    ...HATCHES[pattern].flatMap((hatch) => drawHatch(area, hatch, ink)),
  ];
}

function drawHatch(area: Area, { slope, distance }: Hatch, ink: ShapeInk): readonly Shape[] {
  const lines = slope === 0 ? levelLines(area, distance) : slantedLines(area, slope, distance);
  return lines.map(([from, to]) => ({ kind: 'line', from, to, ink, thickness: THICKNESS }));
}

type Stroke = readonly [from: Point, to: Point];

function levelLines({ at, width, height }: Area, distance: number): readonly Stroke[] {
  const count = Math.ceil(height / distance) - 1;
  return Array.from({ length: count }, (_, index) => {
    const y = at.y + (index + 1) * distance;
    return [
      { x: at.x, y },
      { x: at.x + width, y },
    ];
  });
}

/** Lines at 45 degrees, cut off at the edges of the area. */
function slantedLines(
  { at, width, height }: Area,
  slope: 1 | -1,
  distance: number,
): readonly Stroke[] {
  const step = distance * Math.SQRT2;
  const count = Math.ceil((width + height) / step) - 1;
  return Array.from({ length: count }, (_, index): Stroke => {
    // Where the line would meet the lower edge, made long enough to reach both sides.
    const reach = (index + 1) * step;
    const low = { x: Math.min(reach, width), rise: Math.max(0, reach - width) };
    const high = { x: Math.max(0, reach - height), rise: Math.min(reach, height) };
    const place = ({ x, rise }: typeof low): Point => ({
      x: at.x + (slope === 1 ? x : width - x),
      y: at.y + rise,
    });
    return [place(low), place(high)];
  });
}
