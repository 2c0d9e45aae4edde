import type { Weight } from './font-source.ts';
import type { Contour } from './write-outline.ts';

type SignDrawing = {
  readonly codePoint: number;
  readonly advance: number;
  readonly contours: readonly Contour[];
};

type Place = readonly [x: number, y: number];

/** The height around which arrows, boxes and comparison signs stand, as the minus sign of Noto Sans does. */
const MIDDLE = 352;

/** Every symbol for one weight; the bold ones are the same drawing with a thicker pen. */
export function drawSymbols(weight: Weight): readonly SignDrawing[] {
  const pen = weight === 700 ? 112 : 74;
  return [
    ...drawArrows(pen),
    ...drawTicks(pen),
    ...drawBoxes(pen),
    ...drawBullets(pen),
    ...drawComparisons(pen),
  ].map(([sign, advance, contours]) => ({
    codePoint: sign.codePointAt(0) ?? 0,
    advance,
    contours,
  }));
}

type Drawing = readonly [sign: string, advance: number, contours: readonly Contour[]];

function drawArrows(pen: number): readonly Drawing[] {
  const right = traceLine(pen, [80, MIDDLE], [880, MIDDLE]);
  const rightHead = tracePath(pen, [630, MIDDLE + 250], [880, MIDDLE], [630, MIDDLE - 250]);
  const leftHead = tracePath(pen, [330, MIDDLE + 250], [80, MIDDLE], [330, MIDDLE - 250]);
  const up = traceLine(pen, [300, 0], [300, 710]);
  const upHead = tracePath(pen, [80, 490], [300, 710], [520, 490]);
  const downHead = tracePath(pen, [80, 220], [300, 0], [520, 220]);
  const twoLines = [MIDDLE - 95, MIDDLE + 95].flatMap((y) => traceLine(pen, [80, y], [770, y]));
  const openHead = tracePath(pen, [605, MIDDLE + 280], [885, MIDDLE], [605, MIDDLE - 280]);
  return [
    ['←', 960, [...right, ...leftHead]],
    ['↑', 600, [...up, ...upHead]],
    ['→', 960, [...right, ...rightHead]],
    ['↓', 600, [...up, ...downHead]],
    ['↔', 960, [...right, ...leftHead, ...rightHead]],
    ['↕', 600, [...up, ...upHead, ...downHead]],
    ['⇒', 970, [...twoLines, ...openHead]],
  ];
}

function drawTicks(pen: number): readonly Drawing[] {
  const tick = tracePath(pen, [90, 330], [290, 110], [690, 610]);
  const cross = [
    ...traceLine(pen, [110, 110], [610, 610]),
    ...traceLine(pen, [110, 610], [610, 110]),
  ];
  const heavyTick = tracePath(pen * 1.5, [130, 320], [300, 140], [650, 560]);
  const heavyCross = [
    ...traceLine(pen * 1.5, [120, 120], [600, 600]),
    ...traceLine(pen * 1.5, [120, 600], [600, 120]),
  ];
  return [
    ['✓', 780, tick],
    ['✔', 780, heavyTick],
    ['✗', 720, cross],
    ['✘', 720, heavyCross],
  ];
}

function drawBoxes(pen: number): readonly Drawing[] {
  const line = pen * 0.85;
  const frame = [
    ...traceBox(60, 2, 760, 702),
    ...traceBox(60 + line, 2 + line, 760 - line, 702 - line).map(reverse),
  ];
  const tick = tracePath(pen, [220, 350], [360, 200], [610, 520]);
  const cross = [
    ...traceLine(pen, [230, 172], [590, 532]),
    ...traceLine(pen, [230, 532], [590, 172]),
  ];
  return [
    ['☐', 820, frame],
    ['☑', 820, [...frame, ...tick]],
    ['☒', 820, [...frame, ...cross]],
    ['□', 820, frame],
    ['■', 820, traceBox(60, 2, 760, 702)],
    ['▪', 470, traceBox(90, MIDDLE - 145, 380, MIDDLE + 145)],
    [
      '▫',
      470,
      [
        ...traceBox(90, MIDDLE - 145, 380, MIDDLE + 145),
        ...traceBox(145, MIDDLE - 90, 325, MIDDLE + 90).map(reverse),
      ],
    ],
  ];
}

function drawBullets(pen: number): readonly Drawing[] {
  const right = traceShape([110, MIDDLE + 300], [690, MIDDLE], [110, MIDDLE - 300]);
  const left = traceShape([690, MIDDLE + 300], [690, MIDDLE - 300], [110, MIDDLE]);
  const up = traceShape([60, 60], [400, 650], [740, 60]);
  const down = traceShape([60, 640], [740, 640], [400, 50]);
  const diamond = traceShape([400, MIDDLE + 370], [770, MIDDLE], [400, MIDDLE - 370], [30, MIDDLE]);
  return [
    ['●', 820, [traceDisc(410, MIDDLE, 330)]],
    ['○', 820, [traceDisc(410, MIDDLE, 330), reverse(traceDisc(410, MIDDLE, 330 - pen))]],
    ['◦', 470, [traceDisc(235, MIDDLE, 150), reverse(traceDisc(235, MIDDLE, 150 - pen * 0.8))]],
    ['◆', 800, diamond],
    ['▲', 800, up],
    ['▼', 800, down],
    ['▶', 800, right],
    ['►', 800, right],
    ['◀', 800, left],
    ['◄', 800, left],
  ];
}

function drawComparisons(pen: number): readonly Drawing[] {
  // The ink reaches from 50 to 520, as that of plus and minus does.
  const [left, right] = [50 + pen / 2, 520 - pen / 2];
  const bars = [MIDDLE - 105, MIDDLE + 105].flatMap((y) => traceLine(pen, [left, y], [right, y]));
  const foot = traceLine(pen, [left, 40], [right, 40]);
  const waves = [MIDDLE - 115, MIDDLE + 115].flatMap((y) =>
    tracePath(pen, [left, y - 35], [170, y + 45], [285, y], [400, y - 45], [right, y + 35]),
  );
  return [
    ['≤', 572, [...tracePath(pen, [right, 600], [90, 385], [right, 170]), ...foot]],
    ['≥', 572, [...tracePath(pen, [left, 600], [480, 385], [left, 170]), ...foot]],
    ['≠', 572, [...bars, ...traceLine(pen, [180, 60], [390, 640])]],
    ['≈', 572, waves],
  ];
}

/** A pen stroke from one place to another, its ends squared off half a pen beyond. */
function traceLine(pen: number, [x1, y1]: Place, [x2, y2]: Place): readonly Contour[] {
  const half = pen / 2 / Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) * half, (y2 - y1) * half];
  return traceShape(
    [x1 - dx - dy, y1 - dy + dx],
    [x2 + dx - dy, y2 + dy + dx],
    [x2 + dx + dy, y2 + dy - dx],
    [x1 - dx + dy, y1 - dy - dx],
  );
}

/** Strokes may overlap: TrueType fills by winding, so they melt into one shape. */
function tracePath(pen: number, ...places: readonly Place[]): readonly Contour[] {
  return places.slice(1).flatMap((place, index) => traceLine(pen, places[index] ?? place, place));
}

function traceBox(x1: number, y1: number, x2: number, y2: number): readonly Contour[] {
  return traceShape([x1, y2], [x2, y2], [x2, y1], [x1, y1]);
}

function traceShape(...places: readonly Place[]): readonly Contour[] {
  return [places.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y), isOnCurve: true }))];
}

/** Eight bending points and no corner: TrueType puts the points of the circle halfway between them. */
function traceDisc(x: number, y: number, radius: number): Contour {
  const reach = radius / Math.cos(Math.PI / 8);
  return Array.from({ length: 8 }, (_, index) => ({
    x: Math.round(x + reach * Math.sin((index * Math.PI) / 4)),
    y: Math.round(y + reach * Math.cos((index * Math.PI) / 4)),
    isOnCurve: false,
  }));
}

function reverse(contour: Contour): Contour {
  return [...contour].reverse();
}
