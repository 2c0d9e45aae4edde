import type { PageItem } from '../page-item.ts';

/** A gap this wide between two pieces, in their size, is a space. */
const SPACE = 0.15;
const SPACED_LETTERS = /^\S(?: \S){3,}$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LETTERS = /\p{L}/gu;
/** Raised figures are written as such, so that a note's number does not grow into the word before it. */
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of pieces that stand on one line, in logical order, with spaces where the gaps are. */
export function joinItems(items: readonly PageItem[]): string {
  const spelled = items.map((item) => ({ ...item, text: closeLetters(item.text) }));
  const isFromRight = readsFromRight(spelled);
  const ordered = isFromRight ? orderFromRight(spelled) : spelled;
  const space = widthOfSpace(spelled);
  const main = Math.max(...items.map((item) => item.size));
  let text = '';
  let before: PageItem | undefined;
  for (const item of ordered) {
    if (before && isRaised(item, before, main)) text += writeRaised(item.text);
    else if (before && (needsSpace(before, item, space) || startsNote(text, before, item))) {
      text += ` ${item.text}`;
    } else text += item.text;
    before = item;
  }
  return text;
}

/** "A C T I V I T I E S" as "ACTIVITIES": letters set apart for the look of it. */
function closeLetters(text: string): string {
  const trimmed = text.trim();
  return SPACED_LETTERS.test(trimmed) ? trimmed.replaceAll(' ', '') : text;
}

/** Pieces of one letter each are letters set apart: then only a gap clearly wider than the others is a space. */
function widthOfSpace(items: readonly PageItem[]): number {
  const single = items.filter((item) => item.text.trim().length === 1);
  if (single.length < 4 || single.length < items.length * 0.8) return SPACE;
  const gaps = items
    .slice(1)
    .map((item, index) => gapBetween(items[index] ?? item, item) / item.size);
  const middle = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.max(SPACE, middle * 1.5);
}

function needsSpace(before: PageItem, item: PageItem, space: number): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(item.text)) return false;
  return gapBetween(before, item) > space * Math.max(before.size, item.size, 1);
}

/** The free room between two pieces, whichever stands left. */
function gapBetween(one: PageItem, other: PageItem): number {
  return Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width));
}

/** True when most letters are of a script that runs from right to left. */
export function readsFromRight(items: readonly PageItem[]): boolean {
  const text = items.map((item) => item.text).join('');
  const right = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return right > 0 && right * 2 > (text.match(LETTERS)?.length ?? 0);
}

/** From right to left; what runs to the right inside it (numbers, Latin words) keeps its own order. */
function orderFromRight<T extends PageItem>(items: readonly T[]): readonly T[] {
  const ordered: T[] = [];
  let run: T[] = [];
  for (const item of [...items].reverse()) {
    if (item.text.search(RIGHT_TO_LEFT) < 0) run.unshift(item);
    else {
      ordered.push(...run, item);
      run = [];
    }
  }
  return [...ordered, ...run];
}

/** True for a small figure above the line: the number of a note, a square. */
function isRaised(item: PageItem, beside: PageItem, main: number): boolean {
  if (!/^\d{1,3}$/.test(item.text)) return false;
  return item.size <= 0.82 * main && beside.y - item.y > 0.15 * main;
}

function writeRaised(figures: string): string {
  return figures.replace(/\d/g, (figure) => RAISED_FIGURES.charAt(Number(figure)));
}

/** True when all there is so far is the raised number that a note begins with. */
function startsNote(text: string, before: PageItem, item: PageItem): boolean {
  return text === before.text && isRaised(before, item, item.size);
}
