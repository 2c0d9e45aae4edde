import type { TableBlock } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import type { Column } from './set-lines.ts';
import type { TextStyle } from './styles.ts';
import { listTokens } from './tokens.ts';

/** Air at both sides of a cell's content. */
const PAD_X = 6;

/**
 * The columns of a table that is `width` points wide. Each has the share its table asks for, but one whose head would
 * break in the middle of a word takes the room it lacks from the widest, as long as that stays the wider one.
 */
export function placeColumns(
  block: TableBlock,
  width: number,
  head: TextStyle,
  measure: Measure,
): readonly Column[] {
  const count = Math.max(block.head.length, ...block.rows.map((row) => row.length));
  const shares = Array.from({ length: count }, (_, index) => block.widths[index] ?? 1 / count);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / whole) * width);
  for (const [index, text] of block.head.entries()) {
    const needed = measureLongestWord(text, head, measure) + 2 * PAD_X;
    widen(widths, index, needed);
  }
  let x = 0;
  return widths.map((own) => {
    const column = { x: x + PAD_X, width: own - 2 * PAD_X };
    x += own;
    return column;
  });
}

/** Step by step, so that two columns of the same width give the same. */
function widen(widths: number[], index: number, needed: number): void {
  const own = widths[index] ?? 0;
  let missing = needed - own;
  while (missing > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const step = Math.min(1, missing);
    if (widest === index || (widths[widest] ?? 0) - step < needed) return;
    widths[widest] = (widths[widest] ?? 0) - step;
    widths[index] = (widths[index] ?? 0) + step;
    missing -= step;
  }
}

/** What cannot be broken at a space or another place made for it; in points. */
function measureLongestWord(text: string, style: TextStyle, measure: Measure): number {
  let [longest, word] = [0, 0];
  for (const token of listTokens([{ text, bold: style.bold, ink: style.ink }])) {
    word = token.kind === 'word' ? word + measure(token.text, style.bold) * style.size : 0;
    longest = Math.max(longest, word);
  }
  return longest;
}
