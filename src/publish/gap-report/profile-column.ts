import { lineOf, type Track } from '../../report/profile-geometry.ts';
import type { Shape } from '../../report/shapes.ts';
import type { Composition } from './context.ts';
import { moveShapes } from './shape-moves.ts';
import { shortenText } from './shorten.ts';

/** A column of the profile in points: labels, then tracks. `longest` is what fits of a label, in characters. */
export type Column = {
  readonly width: number;
  readonly labels: number;
  readonly size: number;
  readonly longest: number;
};

export type Row = {
  readonly label: string;
  readonly bold: boolean;
  readonly shapes: readonly Shape[];
};

/** Share of a line that its letters take. */
const LETTERS = 0.78;
/** Where their baseline stands. */
const BASELINE = 0.7;

/** The names of the poles, and under them one line below the other. */
export function drawColumn(
  composition: Composition,
  rows: readonly Row[],
  column: Column,
  track: Track,
): readonly Shape[] {
  const tracksAt = track.direction === 'rtl' ? 0 : column.labels;
  return [
    ...moveShapes(drawPoles(composition, column, track), { x: tracksAt, y: 0 }),
    ...rows.flatMap((row, index) => {
      const y = track.height * (index + 1);
      return [
        ...moveShapes([drawLabel(row, column, track)], { x: 0, y }),
        ...moveShapes(row.shapes, { x: tracksAt, y }),
      ];
    }),
  ];
}

function drawPoles({ say }: Composition, { size }: Column, track: Track): readonly Shape[] {
  const { conventional, better } = lineOf(track);
  const ends = [
    { text: say('results.axis.conventional'), x: conventional.x },
    { text: say('results.axis.better'), x: better.x },
  ].toSorted((a, b) => a.x - b.x);
  return ends.map(({ text, x }, index) => ({
    kind: 'label',
    at: { x, y: track.height * BASELINE },
    text,
    size: Math.min(size - 1, track.height * LETTERS),
    bold: true,
    align: index === 0 ? 'start' : 'end',
    ink: 'text',
  }));
}

function drawLabel({ label, bold }: Row, column: Column, track: Track): Shape {
  const isRtl = track.direction === 'rtl';
  return {
    kind: 'label',
    at: { x: isRtl ? column.width : 0, y: track.height * BASELINE },
    // The whole title stands with the dimension; a long one of somebody's own rubric must not run into the lines.
    text: shortenText(label, column.longest),
    size: Math.min(column.size, track.height * LETTERS),
    bold,
    align: isRtl ? 'end' : 'start',
    ink: 'text',
  };
}
