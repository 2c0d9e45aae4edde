/** Marks that only serve layout: soft hyphens, zero-width spaces, byte-order marks. Joiners stay: some scripts need them. */
const LAYOUT_MARKS = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Control characters of both ranges (but tabs and line ends), noncharacters and halves of surrogate pairs. */
const NOTHING_READABLE =
  /[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF\p{Surrogate}\p{Private_Use}]/gu;
const SPACES = /[\s\u0085\u001C-\u001F]+/gu;
/** Letters of symbol fonts that serve as bullets. */
const LEADING_SYMBOLS = /^\s*\p{Private_Use}+\s+/u;

/** Stands in the text where a letter could not be read. */
const UNREADABLE = '\uFFFD';

/**
 * One line of text as a passage holds it: single spaces, canonical composition (NFC), no marks of layout. What stands
 * for nothing readable becomes U+FFFD, except for a bullet of a symbol font at the start, which goes.
 */
export function tidyText(text: string): string {
  return text
    .replace(LEADING_SYMBOLS, '')
    .replace(LAYOUT_MARKS, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC')
    .replace(NOTHING_READABLE, UNREADABLE);
}

/** How many letters of a tidy text could not be read. */
export function countUnreadable(text: string): number {
  let count = 0;
  for (let at = text.indexOf(UNREADABLE); at >= 0; at = text.indexOf(UNREADABLE, at + 1))
    count += 1;
  return count;
}

/**
 * The text in pieces of at most `longest` UTF-16 units, cut at a space where there is one in the second half of the
 * piece, and never inside a character.
 */
export function cutText(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const end = findCut(rest, longest);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function findCut(text: string, longest: number): number {
  const space = text.lastIndexOf(' ', longest);
  if (space > longest / 2) return space;
  return /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
}
