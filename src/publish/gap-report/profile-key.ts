import { drawMarkAlone, drawScore } from '../../report/profile-geometry.ts';
import { KEY_SCORE, PROFILE_KEY } from '../../report/profile-key.ts';
import type { Shape } from '../../report/shapes.ts';
import type { Composition } from './context.ts';
import { moveShapes } from './shape-moves.ts';

const ROW = 13;
const ABOVE = 6;
const COLUMNS = 4;
const SIZE = 7;
const SCORE_WIDTH = 48;

/** Height of the key to the profile, in points. */
export const KEY_HEIGHT = ABOVE + 2 * ROW;

/** What the marks of the profile mean, in two lines of four places; the score takes the last two. */
export function drawProfileKey({ say }: Composition, width: number): readonly Shape[] {
  const silentSign = say('words.sign.not-stated');
  const place = (index: number) => ({
    x: (index % COLUMNS) * (width / COLUMNS),
    y: ABOVE + Math.floor(index / COLUMNS) * ROW,
  });
  const score = drawScore({ width: SCORE_WIDTH, height: ROW, direction: 'ltr' }, KEY_SCORE);
  return [
    ...PROFILE_KEY.flatMap(({ name, state, harm }, index) =>
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
      place(PROFILE_KEY.length),
    ),
  ];
}

function drawWords(text: string, x: number): Shape {
  return { kind: 'label', at: { x, y: ROW * 0.7 }, text, size: SIZE, align: 'start', ink: 'muted' };
}
