import type { GroupScore } from '../../domain/scoring/result.ts';
import { drawMarkAlone, drawScore, type Mark } from '../../report/profile-geometry.ts';
import type { Shape } from '../../report/shapes.ts';
import type { Composition } from './context.ts';
import { moveShapes } from './profile-column.ts';

const ROW = 13;
const ABOVE = 6;
const COLUMNS = 4;
const SIZE = 7;
const SCORE_WIDTH = 48;

/** Height of the key to the profile, in points. */
export const KEY_HEIGHT = ABOVE + 2 * ROW;

const MARKS = [
  { name: 'level', state: 3, harm: 'none' },
  { name: 'harm', state: 1, harm: 'harm' },
  { name: 'critical', state: 0, harm: 'critical' },
  { name: 'not-stated', state: 'not-stated', harm: 'none' },
  { name: 'not-applicable', state: 'not-applicable', harm: 'none' },
  { name: 'unanswered', state: 'unanswered', harm: 'none' },
] as const satisfies readonly (Pick<Mark, 'state' | 'harm'> & { name: string })[];

const SOME_SCORE: GroupScore = {
  id: '', inScope: 3, notApplicable: 0, applicable: 3, rated: 2, open: 1,
  score: 0.5, low: 0.1, high: 0.9, isComplete: true, band: 'mostly-better',
}; // prettier-ignore

/** What the marks of the profile mean, in two lines of four places; the score takes the last two. */
export function drawProfileKey({ say }: Composition, width: number): readonly Shape[] {
  const silentSign = say('words.sign.not-stated');
  const place = (index: number) => ({
    x: (index % COLUMNS) * (width / COLUMNS),
    y: ABOVE + Math.floor(index / COLUMNS) * ROW,
  });
  const score = drawScore({ width: SCORE_WIDTH, height: ROW, direction: 'ltr' }, SOME_SCORE);
  return [
    ...MARKS.flatMap(({ name, state, harm }, index) =>
      moveShapes(
        [
          ...drawMarkAlone(ROW, { state, harm, silentSign }),
          drawWords(say(`results.key.${name}`), ROW + 3),
        ],
        place(index),
      ),
    ),
    ...moveShapes(
      [...score, drawWords(say('results.key.score'), SCORE_WIDTH - ROW)],
      place(MARKS.length),
    ),
  ];
}

function drawWords(text: string, x: number): Shape {
  return { kind: 'label', at: { x, y: ROW * 0.7 }, text, size: SIZE, align: 'start', ink: 'muted' };
}
