import type { Level } from '../domain/rubric/rubric.ts';
import type { GroupScore } from '../domain/scoring/result.ts';
import type { DimensionState } from '../domain/scoring/truth.ts';
import type { Point, Shape, ShapeInk } from './shapes.ts';

/** The room for one line of the profile, in any unit, and which way the language runs. */
export type Track = {
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
};

/** What one dimension shows. `silentSign` is the one character for a draft that does not say. */
export type Mark = {
  readonly state: DimensionState;
  readonly harm: 'none' | 'harm' | 'critical';
  readonly silentSign: string;
};

/** Room at the end of the line for what is no level, so that silence never looks like a place on the scale. */
const SIDE = 1.1;
const DOTS = 12;

/** Where the line of a track runs: from the conventional pole to the better one. All outputs place headings by it. */
export function lineOf({ width, height, direction }: Track): {
  conventional: Point;
  better: Point;
} {
  const margin = height / 2;
  const ends = [margin, width - margin - height * SIDE] as const;
  const [conventional, better] = ends.map((x) => ({
    x: direction === 'rtl' ? width - x : x,
    y: height / 2,
  })) as [Point, Point];
  return { conventional, better };
}

/** The place of a share of the way from the conventional pole (0) to the better one (1). */
export function placeOn(track: Track, share: number): Point {
  const { conventional, better } = lineOf(track);
  return { x: conventional.x + (better.x - conventional.x) * share, y: conventional.y };
}

/**
 * One dimension on the line between its poles: five light ticks, and a mark. A level is a filled circle on the line, a
 * triangle where it may cause harm, a triangle in a ring where that is critical. Silence is a hollow circle with a
 * sign, "does not apply" a dash, "not answered" a ring of dots: all three beside the line.
 */
export function drawTrack(track: Track, mark: Mark): readonly Shape[] {
  const { state } = mark;
  if (typeof state === 'number') return [...drawLine(track), ...drawLevel(track, state, mark.harm)];
  return [...drawLine(track), ...drawBeside(track, state, mark.silentSign)];
}

/** Every level at its place on one line, in the colours they have there: for the key to the picture. */
export function drawLevels(track: Track): readonly Shape[] {
  return [
    ...drawLine(track),
    ...([0, 1, 2, 3, 4] as const).flatMap((level) => drawLevel(track, level, 'none')),
  ];
}

/** The mark alone, in the middle of a square of this size: for the key to the picture. */
export function drawMarkAlone(size: number, mark: Mark): readonly Shape[] {
  const centre = { x: size / 2, y: size / 2 };
  const { state } = mark;
  if (typeof state === 'number') return drawLevelAt(centre, size / 4, state, mark.harm);
  return drawStateAt(centre, size / 4, state, mark.silentSign);
}

/**
 * A section's score as a diamond with its range as a bar (M8). Below the needed share only the range is drawn (M9);
 * nothing but the line where nothing applies.
 */
export function drawScore(track: Track, group: GroupScore): readonly Shape[] {
  if (group.low === null || group.high === null) return drawLine(track);
  const size = track.height / 4;
  const low = placeOn(track, group.low);
  const high = placeOn(track, group.high);
  const bar: Shape = {
    kind: 'rectangle',
    at: { x: Math.min(low.x, high.x) - size / 2, y: low.y - size * 0.8 },
    width: Math.abs(high.x - low.x) + size,
    height: size * 1.6,
    fill: 'band',
    stroke: 'muted',
  };
  const hasBar = group.open > 0;
  const shapes = [...drawLine(track), ...(hasBar ? [bar] : [])];
  if (group.score === null || !group.isComplete) return shapes;
  return [...shapes, drawDiamond(placeOn(track, group.score), size)];
}

function drawLine(track: Track): readonly Shape[] {
  const { conventional, better } = lineOf(track);
  const half = track.height / 8;
  const ticks = [0, 1, 2, 3, 4].map((level): Shape => {
    const at = placeOn(track, level / 4);
    return {
      kind: 'line',
      from: { x: at.x, y: at.y - half },
      to: { x: at.x, y: at.y + half },
      ink: 'rule',
      thickness: track.height / 24,
    };
  });
  return [
    { kind: 'line', from: conventional, to: better, ink: 'rule', thickness: track.height / 24 },
    ...ticks,
  ];
}

function drawLevel(track: Track, level: Level, harm: Mark['harm']): readonly Shape[] {
  return drawLevelAt(placeOn(track, level / 4), track.height / 4, level, harm);
}

function drawLevelAt(
  at: Point,
  radius: number,
  level: Level,
  harm: Mark['harm'],
): readonly Shape[] {
  const gap: Shape = { kind: 'circle', at, radius: radius * 1.35, fill: 'paper' };
  if (harm === 'none') return [gap, { kind: 'circle', at, radius, fill: inkOf(level) }];
  if (harm === 'harm') return [gap, drawTriangle(at, radius * 1.3)];
  const ring: Shape = { kind: 'circle', at, radius: radius * 1.75, fill: 'paper', stroke: 'harm' };
  return [ring, drawTriangle(at, radius * 1.2)];
}

function inkOf(level: Level): ShapeInk {
  if (level <= 1) return 'conventional';
  return level === 2 ? 'muted' : 'better';
}

/** Beside the line, past the better pole. */
function drawBeside(
  track: Track,
  state: Exclude<DimensionState, Level>,
  silentSign: string,
): readonly Shape[] {
  const { height, width, direction } = track;
  const fromEnd = height / 2;
  const at = { x: direction === 'rtl' ? fromEnd : width - fromEnd, y: height / 2 };
  return drawStateAt(at, height / 4, state, silentSign);
}

function drawStateAt(
  at: Point,
  radius: number,
  state: Exclude<DimensionState, Level>,
  silentSign: string,
): readonly Shape[] {
  if (state === 'out-of-scope') return [];
  if (state === 'unanswered') return drawDots(at, radius);
  if (state === 'not-applicable') {
    const from = { x: at.x - radius, y: at.y };
    const to = { x: at.x + radius, y: at.y };
    return [{ kind: 'line', from, to, ink: 'muted', thickness: radius / 3 }];
  }
  const size = radius * 1.6;
  return [
    { kind: 'circle', at, radius: radius * 1.25, fill: 'paper', stroke: 'text' },
    { kind: 'label', at: { x: at.x, y: at.y + size * 0.36 }, text: silentSign, size, bold: true, align: 'middle', ink: 'text' },
  ]; // prettier-ignore
}

function drawDots(at: Point, radius: number): readonly Shape[] {
  return Array.from({ length: DOTS }, (_, index): Shape => {
    const angle = (index / DOTS) * 2 * Math.PI;
    const place = { x: at.x + Math.cos(angle) * radius, y: at.y + Math.sin(angle) * radius };
    return { kind: 'circle', at: place, radius: radius / 8, fill: 'muted' };
  });
}

/** Points up; its centre of mass is at the given place. */
function drawTriangle(at: Point, radius: number): Shape {
  const points = [-90, 30, 150].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return { x: at.x + Math.cos(angle) * radius, y: at.y + Math.sin(angle) * radius };
  });
  return { kind: 'polygon', points, fill: 'harm' };
}

function drawDiamond(at: Point, radius: number): Shape {
  const points = [
    { x: at.x, y: at.y - radius * 1.3 },
    { x: at.x + radius, y: at.y },
    { x: at.x, y: at.y + radius * 1.3 },
    { x: at.x - radius, y: at.y },
  ];
  return { kind: 'polygon', points, fill: 'text', stroke: 'paper' };
}
