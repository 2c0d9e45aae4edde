import type { Run } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import { breakLines } from './break-lines.ts';
import type { PendingItem, Tag, TextItem } from './items.ts';
import type { Line, Piece } from './lines.ts';
import { isSafeAddress } from '../../safe-address.ts';
import type { Strip } from './strips.ts';
import { placeBaseline, type TextStyle } from './styles.ts';
import type { Span } from './tokens.ts';

/** Where lines stand: from `x`, `width` wide. Without `align` a paragraph begins at the side its script begins at. */
export type Column = {
  readonly x: number;
  readonly width: number;
  readonly align?: 'start' | 'end' | 'centre';
};

/** An empty line in a note is a pause, not a line: half its height, and nothing at the top of a page. */
const PAUSE = 0.5;
const UNDERLINE = { below: 1.6, thickness: 0.5 };

/** Runs with the style's defaults filled in. Spaces around a link are not part of it. */
function toSpans(runs: readonly Run[], style: TextStyle): readonly Span[] {
  return runs.flatMap((run, number): Span | readonly Span[] => {
    const bold = run.bold ?? style.bold;
    const ink = run.colour ?? style.ink;
    const words = run.text.trim();
    const link = words === '' ? undefined : findLink(run, words, number);
    if (!link) return { bold, ink, text: run.text };
    const start = run.text.indexOf(words);
    return [
      { bold, ink, text: run.text.slice(0, start) },
      { bold, ink: run.colour ?? 'link', text: words, link },
      { bold, ink, text: run.text.slice(start + words.length) },
    ].filter((span) => span.text !== '');
  });
}

/** Breaks runs into the lines of a column. */
export function breakRuns(
  runs: readonly Run[],
  style: TextStyle,
  width: number,
  measure: Measure,
): readonly Line[] {
  return breakLines(toSpans(runs, style), style.size, width, measure);
}

/**
 * One strip for each line. Of every stretch between two line ends in the text, at least two lines stay
 * together at the foot of a page and at the top of the next (no widows, no orphans).
 */
export function setLines(
  lines: readonly Line[],
  style: TextStyle,
  column: Column,
  tag: Tag,
): readonly Strip[] {
  const strips: Strip[] = [];
  let gap = 0;
  let first = 0;
  for (const [index, line] of lines.entries()) {
    if (line.pieces.length === 0) {
      gap += style.leading * PAUSE;
    } else {
      const isFirst = index === first;
      const isSecondLast = lines[index + 1]?.isEnd === true;
      const keep = !line.isEnd && (isFirst || isSecondLast);
      strips.push({ height: style.leading, items: setLine(line, style, column, tag), gap, keep });
      gap = 0;
    }
    if (line.isEnd) first = index + 1;
  }
  return strips;
}

/** The items of one line whose top is at `top`. */
export function setLine(
  line: Line,
  style: TextStyle,
  column: Column,
  tag: Tag,
  top = 0,
): readonly PendingItem[] {
  const start = column.x + alignLine(line, column);
  const y = top + placeBaseline(style);
  const items: PendingItem[] = [];
  for (const piece of line.pieces) setPiece(items, piece, style, start + piece.x, y, tag);
  return items;
}

function alignLine({ width, isOpposite }: Line, column: Column): number {
  const spare = Math.max(0, column.width - width);
  if (column.align === 'end') return spare;
  // Words in a script of the other direction begin at the other side, unless the column says where they stand.
  if (isOpposite === true && column.align === undefined) return spare;
  return column.align === 'centre' ? spare / 2 : 0;
}

/** Adds the items of a piece: its text, and below a link its line and its area. */
function setPiece(
  items: PendingItem[],
  piece: Piece,
  style: TextStyle,
  x: number,
  y: number,
  tag: Tag,
): void {
  const { text, span, width, isRightToLeft } = piece;
  // Field by field: spreading the tag into the many thousand items of a report costs a tenth of its making.
  const item: TextItem = {
    element: tag.element,
    role: tag.role,
    part: tag.part,
    lang: tag.lang,
    kind: 'text',
    x,
    y,
    text,
    size: style.size,
    bold: span.bold,
    ink: span.ink,
    isRightToLeft,
  };
  if (!span.link) {
    items.push(item);
    return;
  }
  const lineY = y + UNDERLINE.below;
  const link = span.link.number;
  items.push(
    { ...item, link },
    {
      ...tag,
      role: 'decoration',
      kind: 'shape',
      shape: {
        kind: 'line',
        from: { x, y: lineY },
        to: { x: x + width, y: lineY },
        ink: span.ink,
        thickness: UNDERLINE.thickness,
      },
    },
    {
      ...tag,
      kind: 'pending-link',
      x,
      y: y - style.size,
      width,
      height: style.size * 1.3,
      link,
      text: span.link.text,
      to: span.link,
    },
  );
}

/** An address that may not leave the document is no link, and does not look like one. */
function findLink(run: Run, words: string, number: number): Span['link'] {
  const { href, target } = run;
  if (href === undefined && target === undefined) return undefined;
  const text = words.replace(/\s+/gu, ' ');
  if (href !== undefined) return isSafeAddress(href) ? { href, text, number } : undefined;
  return target === undefined ? undefined : { anchor: target, text, number };
}
