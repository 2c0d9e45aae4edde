import type { PageItem } from '../page-item.ts';
import { joinItems, readsFromRight } from './join-items.ts';

/** One line of running text: what paragraphs are made of. */
export type Line = {
  readonly text: string;
  /** Where it starts and ends in its direction of reading: what reads from the right counts from there. */
  readonly start: number;
  readonly end: number;
  /** Its base line, growing downwards. */
  readonly y: number;
  readonly size: number;
  /** True when all its letters are bold. */
  readonly isBold: boolean;
  /** True when it begins with a raised figure, as notes do. */
  readonly startsRaised: boolean;
};

/** Pieces that stand on one base line as a line; at least one piece. */
export function toLine(items: readonly PageItem[], y: number): Line {
  const left = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map((item) => item.x + item.width));
  const size = Math.max(...items.map((item) => item.size));
  const isFromRight = readsFromRight(items);
  return {
    text: joinItems(items).trim(),
    start: isFromRight ? -right : left,
    end: isFromRight ? -left : right,
    y,
    size,
    isBold:
      items.every((item) => item.isBold || !/\p{L}/u.test(item.text)) && items.some(isBoldLetter),
    startsRaised: startsRaised(isFromRight ? items.at(-1) : items[0], size, y),
  };
}

function isBoldLetter(item: PageItem): boolean {
  return item.isBold && /\p{L}/u.test(item.text);
}

function startsRaised(first: PageItem | undefined, size: number, y: number): boolean {
  if (first === undefined || !/^[\d*†‡]{1,3}$/.test(first.text.trim())) return false;
  return first.size <= 0.82 * size && y - first.y > 0.1 * size;
}

/** The value in the middle; 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
