import { drawLevels, drawMarkAlone, drawScore } from '../../report/profile-geometry.ts';
import { KEY_SCORE, PROFILE_KEY } from '../../report/profile-key.ts';
import type { Shape } from '../../report/shapes.ts';
import type { Composition } from './context.ts';
import { moveShapes } from './shape-moves.ts';

const ROW = 13;
const ABOVE = 6;
const COLUMNS = 4;
const SIZE = 7;
const SCORE_WIDTH = 48;
const LEVELS_WIDTH = 58;
/** Places that the levels and the score take, which are wider than a mark. */
const WIDE = 2;

/** Height of the key to the profile, in points. */
export const KEY_HEIGHT = ABOVE + 3 * ROW;

/** What the marks of the profile mean, in three lines of four places: the levels first, the score last. */
export function drawProfileKey({ say, language }: Composition, width: number): readonly Shape[] {
  const { direction } = language;
  const silentSign = say('words.sign.not-stated');
  const place = (index: number) => ({
    x: (index % COLUMNS) * (width / COLUMNS),
    y: ABOVE + Math.floor(index / COLUMNS) * ROW,
  });
  const score = drawScore({ width: SCORE_WIDTH, height: ROW, direction: 'ltr' }, KEY_SCORE);
  // The room for silence stands before the line where the language runs from right to left.
  const levels = moveShapes(drawLevels({ width: LEVELS_WIDTH, height: ROW, direction }), {
    x: direction === 'rtl' ? -ROW : 0,
    y: 0,
  });
  return [
    ...moveShapes([...levels, drawWords(say('results.key.level'), LEVELS_WIDTH - ROW)], place(0)),
    ...PROFILE_KEY.flatMap(({ name, state, harm }, index) =>
      moveShapes(
        [
          ...drawMarkAlone(ROW, { state, harm, silentSign }),
          drawWords(say(`results.key.${name}`), ROW + 3),
        ],
        place(WIDE + index),
      ),
    ),
    ...moveShapes(
      [...score, drawWords(say('results.key.score'), SCORE_WIDTH - ROW)],
      place(2 * COLUMNS),
    ),
  ];
}

function drawWords(text: string, x: number): Shape {
  return { kind: 'label', at: { x, y: ROW * 0.7 }, text, size: SIZE, align: 'start', ink: 'muted' };
}
