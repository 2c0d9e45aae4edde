import { splitGraphemes } from '../text/code-points.ts';
import type { Measure } from '../text/typesetter.ts';
import type { Span } from './tokens.ts';

/** Text of one span, measured in points. */
export type Part = { readonly text: string; readonly span: Span; readonly width: number };

/** After these a long word, usually an address or a compound, breaks best. */
const GOOD_END = /[-/\\_.,;:?&=@+|\u2013]$/u;

/**
 * Cuts a word that is longer than a line into pieces that fit, the first beside what is already on its line:
 * after a sign such as "/" or "-" when that fills at least half of the room, otherwise between two characters
 * as readers see them. Linear in its length.
 */
export function breakWord(
  parts: readonly Part[],
  size: number,
  width: number,
  firstWidth: number,
  measure: Measure,
): readonly (readonly Part[])[] {
  const characters = parts.flatMap(({ text, span }) =>
    splitGraphemes(text).map((grapheme) => ({
      text: grapheme,
      span,
      width: measure(grapheme, span.bold) * size,
    })),
  );
  const lines: (readonly Part[])[] = [];
  let start = 0;
  let room = firstWidth;
  let used = 0;
  let good = { end: 0, used: 0 };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index];
    if (!character) break;
    if (used + character.width > room && index > start) {
      const end = good.used > room / 2 ? good.end : index;
      lines.push(joinParts(characters.slice(start, end)));
      used = end === index ? 0 : used - good.used;
      start = end;
      room = width;
      good = { end: 0, used: 0 };
    }
    used += character.width;
    if (GOOD_END.test(character.text)) good = { end: index + 1, used };
  }
  lines.push(joinParts(characters.slice(start)));
  return lines;
}

function joinParts(characters: readonly Part[]): readonly Part[] {
  const joined: { text: string; span: Span; width: number }[] = [];
  for (const { text, span, width } of characters) {
    const last = joined.at(-1);
    if (last?.span === span) {
      last.text += text;
      last.width += width;
    } else joined.push({ text, span, width });
  }
  return joined;
}
