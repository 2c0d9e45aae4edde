import type { ReportDimension } from '../../report/report.ts';
import {
  drawScore,
  drawTrack,
  lineOf,
  type Mark,
  type Shape,
  type Track,
} from '../../report/profile-geometry.ts';
import type { FigureBlock } from '../blocks.ts';
import type { Composition } from './context.ts';
import { describeScore, describeState } from './words.ts';

const WIDTH = 480;
const LABELS = 205;
/** Room that leaves heading, counts and caption on the same page of A4 or Letter. */
const TALLEST = 470;
const TALLEST_ROW = 13;

type Row = { readonly label: string; readonly bold: boolean; readonly shapes: readonly Shape[] };

/** The profile as a vector picture, the same that the screen shows, with words that say the same. */
export function composeProfile(composition: Composition): FigureBlock {
  const { say } = composition;
  const parts = listParts(composition);
  const count = parts
    .flatMap(({ sections }) => sections)
    .reduce((sum, { dimensions }) => sum + 1 + dimensions.length, 1);
  const rowHeight = Math.min(TALLEST_ROW, TALLEST / count);
  const track: Track = {
    width: WIDTH - LABELS,
    height: rowHeight,
    direction: composition.language.direction,
  };
  const rows = parts.flatMap(({ sections }) =>
    sections.flatMap(({ id, score, dimensions }): Row[] => [
      { label: titleOfSection(composition, id), bold: true, shapes: drawScore(track, score) },
      ...dimensions.map((dimension) => toRow(composition, track, dimension)),
    ]),
  );
  const height = rowHeight * (rows.length + 1);
  return {
    kind: 'figure',
    alternative: describeProfile(composition),
    caption: say('report.profile'),
    width: WIDTH,
    height,
    shapes: [
      ...drawHead(composition, track),
      ...rows.flatMap((row, index) => placeRow(row, track, rowHeight * (index + 1))),
    ],
  };
}

/** Parts and sections with at least one dimension in scope, and only those dimensions. */
function listParts({ report }: Composition) {
  return report.parts.map(({ id, sections }) => ({
    id,
    sections: sections
      .map((section) => ({
        ...section,
        dimensions: section.dimensions.filter(({ state }) => state !== 'out-of-scope'),
      }))
      .filter(({ dimensions }) => dimensions.length > 0),
  }));
}

function titleOfSection({ rubric }: Composition, id: string): string {
  return rubric.sections.find((section) => section.id === id)?.title ?? id;
}

function toRow(composition: Composition, track: Track, { id, state }: ReportDimension): Row {
  const harm = composition.report.harms.find(({ dimension }) => dimension === id);
  const mark: Mark = {
    state,
    harm: harm ? (harm.isCritical ? 'critical' : 'harm') : 'none',
    silentSign: '?',
  };
  const { title } = composition.dimension(id);
  return { label: `${id} ${title}`, bold: false, shapes: drawTrack(track, mark) };
}

/** The names of the poles over the ends of the lines. */
function drawHead({ say, language }: Composition, track: Track): readonly Shape[] {
  const { conventional, better } = lineOf(track);
  const isRtl = language.direction === 'rtl';
  const shift = isRtl ? 0 : LABELS;
  const size = Math.min(7.5, track.height * 0.78);
  const y = track.height * 0.7;
  return [
    {
      kind: 'label',
      at: { x: conventional.x + shift, y },
      text: say('words.pole.conventional'),
      size,
      bold: true,
      align: 'start',
      ink: 'text',
    },
    {
      kind: 'label',
      at: { x: better.x + shift, y },
      text: say('words.pole.better'),
      size,
      bold: true,
      align: 'end',
      ink: 'text',
    },
  ];
}

function placeRow(row: Row, track: Track, top: number): readonly Shape[] {
  const isRtl = track.direction === 'rtl';
  const label: Shape = {
    kind: 'label',
    at: { x: isRtl ? WIDTH : 0, y: top + track.height * 0.7 },
    text: row.label,
    size: Math.min(8.5, track.height * 0.78),
    bold: row.bold,
    align: 'start',
    ink: 'text',
  };
  return [label, ...row.shapes.map((shape) => moveShape(shape, isRtl ? 0 : LABELS, top))];
}

function moveShape(shape: Shape, x: number, y: number): Shape {
  const move = (point: { x: number; y: number }) => ({ x: point.x + x, y: point.y + y });
  if (shape.kind === 'line') return { ...shape, from: move(shape.from), to: move(shape.to) };
  if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(move) };
  return { ...shape, at: move(shape.at) };
}

/** Says what the picture says: each section's score and each dimension's answer. */
function describeProfile(composition: Composition): string {
  const rows = listParts(composition).flatMap(({ sections }) =>
    sections.map(({ id, score, dimensions }) => {
      const answers = dimensions.map(
        (dimension) => `${dimension.id} ${describeState(composition, dimension.state)}`,
      );
      return `${titleOfSection(composition, id)}: ${describeScore(composition, score)} ${answers.join('; ')}`;
    }),
  );
  return composition.say('report.profile-alternative', { rows: rows.join('. ') });
}
