import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../../../src/i18n/translate.ts';
import messages from '../../../../src/i18n/messages/en.json';
import type { FigureBlock } from '../../../../src/publish/blocks.ts';
import { createComposition } from '../../../../src/publish/gap-report/context.ts';
import { composeCountsChart } from '../../../../src/publish/gap-report/counts-chart.ts';
import { drawBar, type Pattern } from '../../../../src/publish/gap-report/patterns.ts';
import { composeSectionsChart } from '../../../../src/publish/gap-report/sections-chart.ts';
import { mirrorShapes } from '../../../../src/publish/gap-report/shape-moves.ts';
import type { Point, Shape } from '../../../../src/report/shapes.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import { compose } from './support.ts';

const rubric = rubricOf({
  A: ['A1', 'A2', 'A3', 'A4'].map((id) => dimension(id)),
  B: [dimension('B1')],
});
const { report } = compose(
  assessmentWith({ A1: 0, A2: 0, A3: 4, A4: 'not-stated', B1: { notApplicable: 'No.' } }),
  rubric,
);
const draw = (tag: string, chart: (of: ReturnType<typeof createComposition>) => FigureBlock) =>
  chart(createComposition(report, rubric, createLanguage(tag, messages)));

/** Every place a drawing touches; a label counts where it is anchored. */
function placesOf(shape: Shape): readonly Point[] {
  switch (shape.kind) {
    case 'line':
      return [shape.from, shape.to];
    case 'polygon':
      return shape.points;
    case 'rectangle':
      return [shape.at, { x: shape.at.x + shape.width, y: shape.at.y + shape.height }];
    default:
      return [shape.at];
  }
}

describe.each([
  ['counts', composeCountsChart],
  ['sections', composeSectionsChart],
])('the chart of %s', (_, chart) => {
  it.each(['en', 'ar'])('stays inside its box, in %s', (tag) => {
    const { shapes, width, height } = draw(tag, chart);
    for (const { x, y } of shapes.flatMap(placesOf)) {
      expect(x).toBeGreaterThanOrEqual(-0.01);
      expect(x).toBeLessThanOrEqual(width + 0.01);
      expect(y).toBeGreaterThanOrEqual(-0.01);
      expect(y).toBeLessThanOrEqual(height + 0.01);
    }
  });

  it('says in words what each of its labels says', () => {
    const { alternative, shapes } = draw('en', chart);
    const labels = shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));
    const names = labels.filter((text) => /^(?:Level|The draft|Section)/.test(text));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(alternative).toContain(`${name}: `);
  });
});

describe('the bars', () => {
  const { shapes } = draw('en', composeCountsChart);

  it('are as long as their numbers say', () => {
    const bars = shapes.filter((shape) => shape.kind === 'rectangle').map(({ width }) => width);
    // Two at level 0, then one each at level 4, silent, and not applying.
    expect(bars.map((width) => width / (bars[0] ?? 1))).toEqual([1, 0.5, 0.5, 0.5]);
  });

  it('carry their numbers beside them', () => {
    const numbers = shapes.flatMap((shape) =>
      shape.kind === 'label' && /^\d+$/.test(shape.text) ? [shape.text] : [],
    );
    expect(numbers).toEqual(['2', '0', '0', '0', '1', '1', '0', '1', '0']);
  });

  it('run the other way where the language does', () => {
    const [label] = draw('ar', composeCountsChart).shapes;
    expect(label).toMatchObject({ kind: 'label', at: { x: 480 }, align: 'end' });
  });
});

describe('the patterns of bars', () => {
  const area = { at: { x: 10, y: 20 }, width: 50, height: 8 };
  const PATTERNS: readonly Pattern[] = [
    'sparse', 'dense', 'crossed', 'woven', 'full', 'lined', 'light', 'empty',
  ]; // prettier-ignore

  it('never leave the bar', () => {
    for (const width of [0.5, 3, 50]) {
      for (const pattern of PATTERNS) {
        for (const { x, y } of drawBar({ ...area, width }, pattern, 'text').flatMap(placesOf)) {
          expect(x).toBeGreaterThanOrEqual(10 - 0.001);
          expect(x).toBeLessThanOrEqual(10 + width + 0.001);
          expect(y).toBeGreaterThanOrEqual(20 - 0.001);
          expect(y).toBeLessThanOrEqual(28 + 0.001);
        }
      }
    }
  });

  it('differ without colour', () => {
    const drawn = PATTERNS.map((pattern) => JSON.stringify(drawBar(area, pattern, 'text')));
    expect(new Set(drawn).size).toBe(PATTERNS.length);
  });

  it('grow darker from level to level', () => {
    const lines = (['sparse', 'dense', 'crossed', 'woven'] as const).map(
      (pattern) => drawBar(area, pattern, 'text').length,
    );
    expect(lines[0]).toBeLessThan(lines[1] ?? 0);
    expect(lines[2]).toBeLessThan(lines[3] ?? 0);
  });
});

describe('a mirrored drawing', () => {
  it('is itself again when mirrored twice', () => {
    const drawing: readonly Shape[] = [
      { kind: 'line', from: { x: 0, y: 1 }, to: { x: 4, y: 2 }, ink: 'text', thickness: 1 },
      { kind: 'rectangle', at: { x: 2, y: 0 }, width: 3, height: 1, fill: 'text' },
      { kind: 'label', at: { x: 1, y: 1 }, text: 'a', size: 8, align: 'start' },
    ];
    expect(mirrorShapes(drawing, 10)).not.toEqual(drawing);
    expect(mirrorShapes(mirrorShapes(drawing, 10), 10)).toEqual(drawing);
  });
});
