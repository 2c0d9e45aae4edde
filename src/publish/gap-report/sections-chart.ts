import { drawScore, type Track } from '../../report/profile-geometry.ts';
import type { ReportSection } from '../../report/report.ts';
import type { Shape } from '../../report/shapes.ts';
import type { FigureBlock } from '../blocks.ts';
import type { Composition } from './context.ts';
import { drawColumn, type Row } from './profile-column.ts';
import { moveShapes } from './shape-moves.ts';
import { describeScore, titleOfSection } from './words.ts';

const WIDTH = 480;
const LABELS = 205;
const RATED = 58;
const ROW = 16;
const SIZE = 8.5;
const LONGEST = 44;

/** Each section with its score (M7), its range (M8) and how much of it is rated (M9). */
export function composeSectionsChart(composition: Composition): FigureBlock {
  const { language, report, say } = composition;
  const sections = report.parts
    .flatMap((part) => part.sections)
    .filter(({ score }) => score.inScope > 0);
  const { direction } = language;
  const track: Track = { width: WIDTH - LABELS - RATED, height: ROW, direction };
  const column = { width: WIDTH - RATED, labels: LABELS, size: SIZE, longest: LONGEST };
  const rows = sections.map(({ id, score }): Row => {
    const shapes = drawScore(track, score);
    return { label: titleOfSection(composition, id), bold: false, shapes };
  });
  const isRtl = direction === 'rtl';
  const chart = drawColumn(composition, rows, column, track);
  const alternative = sections
    .map(
      ({ id, score }) => `${titleOfSection(composition, id)}: ${describeScore(composition, score)}`,
    )
    .join(' ');
  return {
    kind: 'figure',
    alternative: say('report.sections-alternative', { rows: alternative }),
    caption: say('report.sections-caption'),
    width: WIDTH,
    height: ROW * (rows.length + 1),
    shapes: [
      ...moveShapes(chart, { x: isRtl ? RATED : 0, y: 0 }),
      ...sections.map((section, index) => sayRated(composition, section, index, track)),
    ],
  };
}

function sayRated(
  { say }: Composition,
  { score: { rated, applicable } }: ReportSection,
  index: number,
  track: Track,
): Shape {
  const isRtl = track.direction === 'rtl';
  return {
    kind: 'label',
    at: { x: isRtl ? 0 : WIDTH, y: ROW * (index + 1) + ROW * 0.7 },
    text: say('report.rated', { rated, applicable }),
    size: SIZE - 1,
    align: isRtl ? 'start' : 'end',
    ink: 'muted',
  };
}
