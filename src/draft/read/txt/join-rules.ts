import { endsSentence } from './classify-line.ts';
import type { Line } from './split-lines.ts';

/** Lines longer than this are not cut at a width: each is a paragraph. */
const WIDEST_COLUMN = 140;
const NARROWEST_COLUMN = 40;
/** Words that no sentence or heading ends with. */
const UNFINISHED =
  /(?:,|\b(?:a|an|and|as|at|between|but|by|for|from|in|into|of|on|or|that|the|their|to|towards|which|who|with|within))$/i;

/** How the lines of a text were cut. */
export type Cut = { readonly isWrapped: boolean; readonly width: number };

/** Finds the width at which lines were cut, if they were. */
export function findCut(lines: readonly Line[]): Cut {
  const lengths = lines.map(({ text, indent }) => text.length + indent).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return { isWrapped: width <= WIDEST_COLUMN, width: Math.max(width, NARROWEST_COLUMN) };
}

/** True when the next line goes on with what the line before began; both are plain text. */
export function goesOn(before: string, next: string, { isWrapped, width }: Cut): boolean {
  if (/^\p{Ll}/u.test(next)) return !endsSentence(before) || isWrapped;
  if (!isWrapped) return false;
  const firstWord = /^\S+/.exec(next)?.[0].length ?? 0;
  const hadRoom = before.length + 1 + firstWord < width * (endsSentence(before) ? 0.95 : 0.85);
  return !hadRoom || (!endsSentence(before) && UNFINISHED.test(before));
}

/** True when a sentence was torn apart by an empty line or the end of a page. */
export function isTornSentence(before: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) && !endsSentence(before) && !before.endsWith(':');
}
