import type { Shape, ShapeInk } from '../../report/shapes.ts';
import { nameLevel } from '../../i18n/say-result.ts';
import type { FigureBlock } from '../blocks.ts';
import type { Composition } from './context.ts';
import { drawBar, type Pattern } from './patterns.ts';
import { mirrorShapes } from './shape-moves.ts';

const WIDTH = 480;
const LABELS = 205;
const NUMBER = 24;
const ROW = 14;
const BAR = 8;
const SIZE = 8.5;
/** Air between the levels and what is no level. */
const BREAK = 5;

/** A bar of the chart: how many dimensions, and how it is filled. */
type Bar = {
  readonly label: string;
  readonly count: number;
  readonly pattern: Pattern;
  readonly ink: ShapeInk;
};

const LEVEL_LOOKS: readonly (readonly [Pattern, ShapeInk])[] = [
  ['sparse', 'conventional'],
  ['dense', 'conventional'],
  ['crossed', 'muted'],
  ['woven', 'better'],
  ['full', 'better'],
];

/**
 * How many dimensions stand at each level and in each other state: never a total score (M10). Each bar carries its name and
 * number, and its own pattern.
 */
export function composeCountsChart(composition: Composition): FigureBlock {
  const { language, say } = composition;
  const levels = listLevels(composition);
  const states = listStates(composition);
  const most = Math.max(1, ...[...levels, ...states].map(({ count }) => count));
  const draw = (bars: readonly Bar[], top: number) =>
    bars.flatMap((bar, index) => drawRow(bar, top + index * ROW, most));
  const below = levels.length * ROW + BREAK;
  const shapes = [...draw(levels, 0), ...draw(states, below)];
  const rows = [...levels, ...states].map(({ label, count }) =>
    say('report.counts-row', { name: label, count }),
  );
  return {
    kind: 'figure',
    alternative: say('report.counts-alternative', { rows: rows.join('; ') }),
    caption: say('report.counts-caption'),
    width: WIDTH,
    height: below + states.length * ROW,
    shapes: language.direction === 'rtl' ? mirrorShapes(shapes, WIDTH) : shapes,
  };
}

function listLevels({ report, rubric, say }: Composition): readonly Bar[] {
  return LEVEL_LOOKS.map(([pattern, ink], level) => ({
    label: say('words.level-named', { level, name: nameLevel(rubric, level) }),
    count: report.counts.levels[level] ?? 0,
    pattern,
    ink,
  }));
}

function listStates({ report, say }: Composition): readonly Bar[] {
  const { notStated, notApplicable, unanswered, outOfScope } = report.counts;
  return [
    { label: say('words.state.not-stated'), count: notStated, pattern: 'lined', ink: 'muted' },
    { label: say('words.state.unanswered'), count: unanswered, pattern: 'empty', ink: 'muted' },
    { label: say('words.state.not-applicable'), count: notApplicable, pattern: 'light', ink: 'rule' },
    { label: say('words.state.out-of-scope'), count: outOfScope, pattern: 'light', ink: 'rule' },
  ]; // prettier-ignore
}

function drawRow({ label, count, pattern, ink }: Bar, top: number, most: number): readonly Shape[] {
  const width = ((WIDTH - LABELS - NUMBER) * count) / most;
  const baseline = top + ROW * 0.7;
  const area = { at: { x: LABELS, y: top + (ROW - BAR) / 2 }, width, height: BAR };
  return [
    { kind: 'label', at: { x: 0, y: baseline }, text: label, size: SIZE, align: 'start', ink: 'text' },
    ...(count > 0 ? drawBar(area, pattern, ink) : []),
    { kind: 'label', at: { x: LABELS + width + (count > 0 ? 6 : 0), y: baseline }, text: String(count), size: SIZE, bold: true, align: 'start', ink: 'text' },
  ]; // prettier-ignore
}
