import { assertNever } from '../../../lib/assert-never.ts';
import type { Measure } from '../text/typesetter.ts';
import { breakWord, type Part } from './break-word.ts';
import { orderPieces } from './order-pieces.ts';
import { listTokens, type Span } from './tokens.ts';
import type { Line } from './lines.ts';

/** What stands between the line so far and the next word. */
type Glue = {
  readonly kind: 'none' | 'space' | 'soft-hyphen' | 'opportunity';
  readonly parts: readonly Part[];
  readonly width: number;
};

const NO_GLUE: Glue = { kind: 'none', parts: [], width: 0 };
const OPPORTUNITY: Glue = { kind: 'opportunity', parts: [], width: 0 };
const SOFT_HYPHEN: Glue = { kind: 'soft-hyphen', parts: [], width: 0 };
/** An indent typed with spaces is kept, up to this many. */
const DEEPEST_INDENT = 12;
/** A line filled to this share is left as it is when a very long word follows. */
const FULL_ENOUGH = 0.6;
/** Sums of widths are not exact to the last digit. */
const TOLERANCE = 0.001;

/**
 * Breaks text into lines of at most `width` points, as full as they get. Line ends in the text are kept; words stay whole
 * unless they are longer than a line or carry soft hyphens. A wrapped line keeps one space at its end, so
 * that the words stay apart when the text is copied out. Linear in the length of the text.
 */
export function breakLines(
  spans: readonly Span[],
  size: number,
  width: number,
  measure: Measure,
): readonly Line[] {
  const lines: Line[] = [];
  let line: Part[] = [];
  let used = 0;
  let word: Part[] = [];
  let wordWidth = 0;
  let glue = NO_GLUE;
  const levels = measure.directions?.levelsOf(spans.map(({ text }) => text).join(''));
  const measurePart = (text: string, span: Span, at = 0): Part => ({
    text,
    span,
    at,
    width: measure(text, span.bold) * size,
  });

  const put = (parts: readonly Part[], added: number): void => {
    for (const part of parts) line.push(part);
    used += added;
  };
  const endLine = (ending: '' | ' ' | '-', isEnd = false): void => {
    const measureEnding = (span: Span) => (ending === '-' ? measurePart(ending, span).width : 0);
    lines.push(
      levels
        ? { ...orderPieces(line, ending, { levels, size, measure }), isEnd }
        : { ...joinPieces(line, ending, measureEnding), isEnd },
    );
    line = [];
    used = 0;
    glue = NO_GLUE;
  };
  const putWord = (room: number): void => {
    if (word.length === 0) return;
    const isTooLong = wordWidth > width + TOLERANCE;
    const fits = used + glue.width + wordWidth + room <= width + TOLERANCE;
    // A word that will be cut anyway begins on the line at hand when there is room worth filling.
    const begins = isTooLong && used + glue.width < width * FULL_ENOUGH;
    if (line.length > 0 && !fits && !begins) endLine(endingFor(glue));
    // An indent gives way to a word that needs the whole line.
    if (line.length > 0 || fits) put(glue.parts, glue.width);
    if (isTooLong) {
      const pieces = breakWord(word, size, width, width - used, measure);
      for (const [index, piece] of pieces.entries()) {
        put(
          piece,
          piece.reduce((sum, part) => sum + part.width, 0),
        );
        if (index < pieces.length - 1) endLine('');
      }
    } else put(word, wordWidth);
    word = [];
    wordWidth = 0;
    glue = NO_GLUE;
  };

  for (const token of listTokens(spans)) {
    switch (token.kind) {
      case 'word': {
        const part = measurePart(token.text, token.span, token.at);
        // Most words are one part. An array that is pushed to takes room for many.
        if (word.length === 0) word = [part];
        else word.push(part);
        wordWidth += part.width;
        break;
      }
      case 'space': {
        putWord(0);
        const isIndent = line.length === 0;
        const part = measurePart(
          isIndent ? token.text.slice(0, DEEPEST_INDENT) : token.text.slice(0, 1),
          token.span,
          token.at,
        );
        if (glue.kind !== 'space') glue = { kind: 'space', parts: [part], width: part.width };
        break;
      }
      case 'soft-hyphen':
        putWord(measurePart('-', token.span).width);
        if (glue.kind === 'none') glue = SOFT_HYPHEN;
        break;
      case 'opportunity':
        putWord(0);
        if (glue.kind === 'none') glue = OPPORTUNITY;
        break;
      case 'line-end':
        putWord(0);
        endLine(' ', true);
        break;
      default:
        assertNever(token);
    }
  }
  putWord(0);
  if (line.length > 0 || lines.length === 0) endLine(glue.kind === 'space' ? ' ' : '', true);
  return lines;
}

function endingFor(glue: Glue): '' | ' ' | '-' {
  if (glue.kind === 'soft-hyphen') return '-';
  return glue.kind === 'space' ? ' ' : '';
}

function joinPieces(
  parts: readonly Part[],
  ending: string,
  measureEnding: (span: Span) => number,
): Omit<Line, 'isEnd'> {
  const pieces: {
    text: string;
    span: Span;
    x: number;
    width: number;
    isRightToLeft: boolean;
  }[] = [];
  let x = 0;
  for (const { text, span, width } of parts) {
    const last = pieces.at(-1);
    if (last?.span === span) {
      last.text += text;
      last.width += width;
    } else pieces.push({ text, span, x, width, isRightToLeft: false });
    x += width;
  }
  const last = pieces.at(-1);
  if (!last || ending === '') return { pieces, width: x };
  const added = measureEnding(last.span);
  last.text += ending;
  last.width += added;
  return { pieces, width: x + added };
}
