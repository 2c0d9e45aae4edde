import type { Levels } from '../text/directions.ts';
import { placeParts, splitLevels } from '../text/order-runs.ts';
import type { Measure } from '../text/typesetter.ts';
import type { Part } from './break-word.ts';
import type { Line, Piece } from './lines.ts';
import type { Span } from './tokens.ts';

/** What is needed to order the parts of a line: the levels of the whole text, and the size it is set in. */
export type OrderSetting = {
  readonly levels: Levels;
  readonly size: number;
  readonly measure: Measure;
};

/** A piece as it grows. */
type LevelPiece = { text: string; readonly span: Span; width: number; readonly level: number };

/**
 * The pieces of a line that may be read in both directions, in the order they are read, each with its place. Levels
 * come from the whole paragraph, so that a number does not turn round when its line is broken. `ending` is what
 * stands where the line was broken.
 */
export function orderPieces(
  parts: readonly Part[],
  ending: '' | ' ' | '-',
  setting: OrderSetting,
): Omit<Line, 'isEnd'> {
  const { levels, measure, size } = setting;
  const isMirrored = measure.directions?.isMirrored ?? false;
  const pieces = joinLevels(parts, setting);
  const last = pieces.at(-1);
  if (!last) return { pieces: [], width: 0 };
  if (ending === '-') {
    last.text += ending;
    last.width += measure(ending, last.span.bold) * size;
  }
  const at = parts[0]?.at ?? 0;
  const base = levels.bases[at] ?? 0;
  const isOpposite = (levels.sides[at] === 1) !== isMirrored;
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const edges = placeParts(pieces);
  const placed = pieces.map(({ text, span, width: own, level }, index): Piece => {
    const left = edges[index] ?? 0;
    const x = isMirrored ? width - left - own : left;
    return { text, span, x, width: own, isRightToLeft: level % 2 === 1 };
  });
  const space = measure(' ', last.span.bold) * size;
  // The space at the end of a line stands at its end as the paragraph is read, beyond the text.
  const gap: Piece = {
    text: ending,
    span: withoutLink(last.span),
    x: (base === 1) === isMirrored ? width : -space,
    width: 0,
    isRightToLeft: base === 1,
  };
  return { pieces: ending === ' ' ? [...placed, gap] : placed, width, isOpposite };
}

function withoutLink({ text, bold, ink }: Span): Span {
  return { text, bold, ink };
}

function joinLevels(parts: readonly Part[], setting: OrderSetting): LevelPiece[] {
  const pieces: LevelPiece[] = [];
  for (const part of parts.flatMap((whole) => splitPart(whole, setting))) {
    const last = pieces.at(-1);
    if (last?.span === part.span && last.level === part.level) {
      last.text += part.text;
      last.width += part.width;
    } else pieces.push(part);
  }
  return pieces;
}

/** A word is one part but may be read in two directions, such as a number with its unit. */
function splitPart(
  { text, span, at, width }: Part,
  { levels, measure, size }: OrderSetting,
): readonly LevelPiece[] {
  const runs = splitLevels(levels.levels.subarray(at, at + text.length));
  if (runs.length <= 1) return [{ text, span, width, level: runs[0]?.level ?? 0 }];
  return runs.map(({ start, end, level }) => {
    const slice = text.slice(start, end);
    return { text: slice, span, width: measure(slice, span.bold) * size, level };
  });
}
