import { describe, expect, test } from 'vitest';
import type { GroupScore } from '../../../src/domain/scoring/result.ts';
import {
  drawLevels,
  drawScore,
  drawTrack,
  lineOf,
  placeOn,
  type Mark,
  type Track,
} from '../../../src/report/profile-geometry.ts';
import type { Shape } from '../../../src/report/shapes.ts';

const TRACK: Track = { width: 240, height: 30, direction: 'ltr' };
const MIRRORED: Track = { ...TRACK, direction: 'rtl' };

const mark = (state: Mark['state'], harm: Mark['harm'] = 'none'): Mark => ({
  state,
  harm,
  silentSign: '?',
});
const last = (shapes: readonly Shape[]) => shapes.at(-1);
const kindsBesideLine = (shapes: readonly Shape[]) => shapes.slice(6).map(({ kind }) => kind);

function score(change: Partial<GroupScore>): GroupScore {
  return {
    id: 'AS', inScope: 4, notApplicable: 0, applicable: 4, rated: 3, open: 1,
    score: 0.5, low: 0.375, high: 0.625, isComplete: true, band: 'mostly-better', ...change,
  }; // prettier-ignore
}

describe('the levels of the key', () => {
  test.each(['ltr', 'rtl'] as const)('are marks as the lines have them, in their places, %s', (direction) => {
    const track = { ...TRACK, direction };
    const levels = [0, 1, 2, 3, 4] as const;
    const marks = levels.map((level) => last(drawTrack(track, mark(level))));
    expect(drawLevels(track)).toEqual(expect.arrayContaining(marks));
  }); // prettier-ignore
});

describe('places on the line', () => {
  test('puts the better pole after the conventional one', () => {
    const { conventional, better } = lineOf(TRACK);
    expect(better.x).toBeGreaterThan(conventional.x);
  });

  test('mirrors the line where the language runs from right to left', () => {
    expect(placeOn(MIRRORED, 0.25).x).toBeCloseTo(TRACK.width - placeOn(TRACK, 0.25).x);
  });

  test.each([0, 1, 2, 3, 4] as const)('puts level %i at its share of the line', (level) => {
    const { conventional, better } = lineOf(TRACK);
    const at = conventional.x + ((better.x - conventional.x) * level) / 4;
    expect(last(drawTrack(TRACK, mark(level)))).toMatchObject({ kind: 'circle', at: { x: at } });
  });

  test.each(['ltr', 'rtl'] as const)('keeps every mark inside its room, %s', (direction) => {
    const states = [0, 1, 2, 3, 4, 'not-stated', 'not-applicable', 'unanswered'] as const;
    const track = { ...TRACK, direction };
    const xs = states.flatMap((state) => drawTrack(track, mark(state, 'critical')).flatMap(extent));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(TRACK.width);
  });
});

function extent(shape: Shape): readonly number[] {
  if (shape.kind === 'line') return [shape.from.x, shape.to.x];
  if (shape.kind === 'polygon') return shape.points.map(({ x }) => x);
  if (shape.kind === 'circle') return [shape.at.x - shape.radius, shape.at.x + shape.radius];
  return [shape.at.x];
}

describe('marks that differ without colour', () => {
  test('draws a level that may cause harm as a triangle', () => {
    expect(kindsBesideLine(drawTrack(TRACK, mark(1, 'harm')))).toEqual(['circle', 'polygon']);
    expect(drawTrack(TRACK, mark(1, 'harm'))[6]).not.toHaveProperty('stroke');
  });

  test('puts a ring around a critical one', () => {
    expect(drawTrack(TRACK, mark(1, 'critical'))[6]).toMatchObject({
      kind: 'circle',
      stroke: 'harm',
    });
  });

  test('draws silence as a hollow circle with its sign beside the line', () => {
    const shapes = drawTrack(TRACK, mark('not-stated'));
    expect(last(shapes)).toMatchObject({ kind: 'label', text: '?' });
    expect(shapes[6]).toMatchObject({ kind: 'circle', fill: 'paper', stroke: 'text' });
  });

  test('never puts silence on the line', () => {
    const [sign] = drawTrack(TRACK, mark('not-stated')).slice(6).flatMap(extent);
    expect(sign).toBeGreaterThan(lineOf(TRACK).better.x);
  });

  test('draws what does not apply as a dash, and what is not answered as dots', () => {
    expect(kindsBesideLine(drawTrack(TRACK, mark('not-applicable')))).toEqual(['line']);
    expect(new Set(kindsBesideLine(drawTrack(TRACK, mark('unanswered'))))).toEqual(
      new Set(['circle']),
    );
  });
});

describe('the score of a section', () => {
  test('[M8] spans the range from low to high', () => {
    const [bar] = drawScore(TRACK, score({})).flatMap((shape) =>
      shape.kind === 'rectangle' ? [shape] : [],
    );
    const span = placeOn(TRACK, 0.625).x - placeOn(TRACK, 0.375).x;
    expect(bar?.width).toBeCloseTo(span + TRACK.height / 4);
  });

  test('[M8] has no bar when nothing is open', () => {
    const kinds = drawScore(TRACK, score({ open: 0, low: 0.5, high: 0.5 })).map(({ kind }) => kind);
    expect(kinds).not.toContain('rectangle');
    expect(kinds).toContain('polygon');
  });

  test('[M9] shows only the range while too little is rated', () => {
    const kinds = drawScore(TRACK, score({ isComplete: false, band: null })).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('rectangle');
    expect(kinds).not.toContain('polygon');
  });

  test('[M7] draws nothing but the line where nothing applies', () => {
    const nothing = score({ score: null, low: null, high: null, applicable: 0, rated: 0, open: 0 });
    expect(new Set(drawScore(TRACK, nothing).map(({ kind }) => kind))).toEqual(new Set(['line']));
  });
});
