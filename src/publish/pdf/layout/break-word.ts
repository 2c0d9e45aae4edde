import { joinsWithNext, splitGraphemes } from '../text/code-points.ts';
import { needsShaping } from '../text/scripts.ts';
import type { Measure } from '../text/typesetter.ts';
import type { Span } from './tokens.ts';

/** Text of one span, measured in points; `at` is where it begins in the text of all spans. */
export type Part = {
  readonly text: string;
  readonly span: Span;
  readonly at: number;
  readonly width: number;
};

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
  const setPart = (text: string, span: Span, at: number): Part => ({
    text,
    span,
    at,
    width: measure(text, span.bold) * size,
  });
  const characters = parts.flatMap((part) => splitPart(part, setPart));
  const lines: (readonly Part[])[] = [];
  let start = 0;
  let room = firstWidth;
  let used = 0;
  let good = { end: 0, used: 0 };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index];
    if (!character) break;
    if (used + character.width > room && index > start) {
      const wanted = good.used > room / 2 ? good.end : index;
      const line = fitLine(characters, start, wanted, room, setPart);
      lines.push(line.parts);
      used = sumWidths(characters.slice(line.end, index));
      start = line.end;
      room = width;
      good = { end: 0, used: 0 };
    }
    used += character.width;
    if (GOOD_END.test(character.text)) good = { end: index + 1, used };
  }
  lines.push(joinParts(characters.slice(start), setPart));
  return lines;
}

type SetPart = (text: string, span: Span, at: number) => Part;

/** The characters of a part as readers see them; letters that are written as one stay together. */
function splitPart({ text, span, at }: Part, setPart: SetPart): readonly Part[] {
  const characters: Part[] = [];
  let start = 0;
  let open = '';
  for (const grapheme of splitGraphemes(text)) {
    if (open !== '' && !joinsWithNext(open, grapheme)) {
      characters.push(setPart(open, span, at + start));
      start += open.length;
      open = '';
    }
    open += grapheme;
  }
  return open === '' ? characters : [...characters, setPart(open, span, at + start)];
}

/** Letters that join may be wider together than each alone; then the line ends a few characters earlier. */
function fitLine(
  characters: readonly Part[],
  start: number,
  wanted: number,
  room: number,
  setPart: SetPart,
): { readonly parts: readonly Part[]; readonly end: number } {
  let end = wanted;
  for (;;) {
    const parts = joinParts(characters.slice(start, end), setPart);
    let excess = sumWidths(parts) - room;
    if (excess <= TOLERANCE || end <= start + 1) return { parts, end };
    // As many characters go as are about as wide as what is too much: measuring after each one would take long.
    while (excess > TOLERANCE && end > start + 1) {
      end -= 1;
      excess -= characters[end]?.width ?? 0;
    }
  }
}

/** Sums of widths are not exact to the last digit. */
const TOLERANCE = 0.001;

function sumWidths(parts: readonly Part[]): number {
  return parts.reduce((sum, { width }) => sum + width, 0);
}

function joinParts(characters: readonly Part[], setPart: SetPart): readonly Part[] {
  const joined: { text: string; span: Span; at: number; width: number }[] = [];
  for (const { text, span, at, width } of characters) {
    const last = joined.at(-1);
    if (last?.span === span) {
      last.text += text;
      last.width += width;
    } else joined.push({ text, span, at, width });
  }
  return joined.map((part) =>
    needsShaping(part.text) ? setPart(part.text, part.span, part.at) : part,
  );
}
