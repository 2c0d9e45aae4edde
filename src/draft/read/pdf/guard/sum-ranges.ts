/** One range that defines more letters than Unicode has places is no table of letters. */
const LONGEST_RANGE = 1_114_112;

const BEGIN = /begin(?:bf|cid|notdef)range/g;
const RANGE = /<\s*([0-9a-f]{1,16})\s*>\s*<\s*([0-9a-f]{1,16})\s*>(?:\s*<[0-9a-f\s]{0,64}>)?/gi;

/**
 * How many letters the ranges in a font's table of letters define together; Infinity when one of them is longer than any
 * table needs. 0 for a text that is no such table.
 */
export function sumRanges(text: string): number {
  let sum = 0;
  for (const begin of text.matchAll(BEGIN)) {
    const end = text.indexOf('end', begin.index + begin[0].length);
    if (end < 0) break;
    for (const [, low = '', high = ''] of text.slice(begin.index, end).matchAll(RANGE)) {
      const length = Math.max(0, parseInt(high, 16) - parseInt(low, 16) + 1);
      if (length > LONGEST_RANGE) return Infinity;
      sum += length;
    }
  }
  return sum;
}
