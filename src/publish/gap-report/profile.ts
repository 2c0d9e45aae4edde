import { drawScore, drawTrack, type Mark, type Track } from '../../report/profile-geometry.ts';
import type { ReportDimension, ReportSection } from '../../report/report.ts';
import type { FigureBlock } from '../blocks.ts';
import type { Composition } from './context.ts';
import { drawColumn, type Column, type Row } from './profile-column.ts';
import { drawProfileKey, KEY_HEIGHT } from './profile-key.ts';
import { moveShapes } from './shape-moves.ts';
import { describeScore, describeState, titleOfSection } from './words.ts';

const WIDTH = 480;
/** Room for the lines that leaves a heading, a few words and the key on the same page of A4 or Letter. */
const TALLEST = 470;
const TALLEST_ROW = 13;
/** Lines lower than this would be hard to read: then they stand in two columns. */
const LOWEST_ROW = 9.5;
const ONE: Column = { width: WIDTH, labels: 205, size: 8.5, longest: 44 };
const TWO: Column = { width: 234, labels: 146, size: 7, longest: 40 };

/**
 * The profile as a vector picture, the same that the screen shows, with words that say the same. Its lines are at most
 * `tallest` points high together.
 */
export function composeProfile(composition: Composition, tallest = TALLEST): FigureBlock {
  const sections = listSections(composition);
  const isLong = tallest / countRows(sections) < LOWEST_ROW;
  const column = isLong ? TWO : ONE;
  const halves = isLong ? halve(sections) : [sections];
  const rowHeight = Math.min(TALLEST_ROW, tallest / Math.max(...halves.map(countRows)));
  const { direction } = composition.language;
  const track: Track = { width: column.width - column.labels, height: rowHeight, direction };
  const height = rowHeight * Math.max(...halves.map(countRows));
  const columns = halves.map((half, index) => {
    const rows = half.flatMap((section) => toRows(composition, track, section));
    const x = (index === 0) === (direction === 'ltr') ? 0 : WIDTH - column.width;
    return moveShapes(drawColumn(composition, rows, column, track), { x, y: 0 });
  });
  return {
    kind: 'figure',
    alternative: describeProfile(composition),
    caption: composition.say('report.profile-caption'),
    width: WIDTH,
    height: height + KEY_HEIGHT,
    shapes: [
      ...columns.flat(),
      ...moveShapes(drawProfileKey(composition, WIDTH), { x: 0, y: height }),
    ],
  };
}

/** Sections with at least one dimension in scope, and only those dimensions. */
function listSections({ report }: Composition): readonly ReportSection[] {
  return report.parts
    .flatMap(({ sections }) => sections)
    .map((section) => ({
      ...section,
      dimensions: section.dimensions.filter(({ state }) => state !== 'out-of-scope'),
    }))
    .filter(({ dimensions }) => dimensions.length > 0);
}

/** A line for the names of the poles, one for each section and each dimension. */
function countRows(sections: readonly ReportSection[]): number {
  return sections.reduce((sum, { dimensions }) => sum + 1 + dimensions.length, 1);
}

/** Cuts between sections, as near to the middle as may be. */
function halve(sections: readonly ReportSection[]): readonly (readonly ReportSection[])[] {
  const cuts = sections.map((_, index) => [sections.slice(0, index), sections.slice(index)]);
  const tallest = (halves: readonly (readonly ReportSection[])[]) =>
    Math.max(...halves.map(countRows));
  return cuts.reduce((best, cut) => (tallest(cut) < tallest(best) ? cut : best));
}

function toRows(
  composition: Composition,
  track: Track,
  { id, score, dimensions }: ReportSection,
): readonly Row[] {
  return [
    { label: titleOfSection(composition, id), bold: true, shapes: drawScore(track, score) },
    ...dimensions.map((dimension) => ({
      label: `${dimension.id} ${composition.dimension(dimension.id).title}`,
      bold: false,
      shapes: drawTrack(track, markOf(composition, dimension)),
    })),
  ];
}

function markOf({ report, say }: Composition, { id, state }: ReportDimension): Mark {
  const harm = report.harms.find(({ dimension }) => dimension === id);
  const grade = harm?.isCritical ? 'critical' : 'harm';
  return { state, harm: harm ? grade : 'none', silentSign: say('words.sign.not-stated') };
}

/** Says what the picture says: each section's score and each dimension's answer. */
function describeProfile(composition: Composition): string {
  const rows = listSections(composition).map(({ id, score, dimensions }) => {
    const answers = dimensions.map(
      (dimension) => `${dimension.id} ${describeState(composition, dimension.state)}`,
    );
    return `${titleOfSection(composition, id)}: ${describeScore(composition, score)} ${answers.join('; ')}`;
  });
  return composition.say('report.profile-alternative', { rows: rows.join('. ') });
}
