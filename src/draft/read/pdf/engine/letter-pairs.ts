import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from './pdfjs.ts';

/** Mends the words of a text as pdf.js gives it. */
export type MendWords = (text: string) => string;

/** Part of a page’s drawing: a letter, or several that one sign stands for. */
type Glyph = { readonly unicode?: string };

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const WORD = /[\p{L}\p{M}]+/gu;
const IN_WORD = /^[\p{L}\p{M}]+$/u;
const LEAVE: MendWords = (text) => text;

/**
 * Mends words of a page in which one sign stands for two letters, as for lam and alef in Arabic. pdf.js turns text from
 * the right round letter by letter, and so the two letters within the sign. Which words have such signs is told only by
 * the page as it is drawn, so it is walked a second time when `texts` has letters that run from the right. A word that
 * the page also has without such signs stays as it is.
 */
export async function readLetterPairs(
  page: PDFPageProxy,
  texts: readonly string[],
): Promise<MendWords> {
  if (!texts.some((text) => RIGHT_TO_LEFT.test(text))) return LEAVE;
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const words = fnArray.flatMap((name, at) =>
      name === OPS.showText ? listWords(readGlyphs(argsArray[at])) : [],
    );
    return mendWith(words);
  } catch {
    return LEAVE;
  }
}

function readGlyphs(args: unknown): readonly (Glyph | number)[] {
  const [glyphs] = args as readonly [readonly (Glyph | number | null)[]];
  return glyphs.filter((glyph) => glyph !== null);
}

/** The words of one stroke of text, each sign by sign from left to right. */
function listWords(glyphs: readonly (Glyph | number)[]): readonly (readonly string[])[] {
  const words: string[][] = [[]];
  for (const glyph of glyphs) {
    // A number only moves the next sign a little.
    if (typeof glyph === 'number') continue;
    const sign = glyph.unicode ?? '';
    if (IN_WORD.test(sign)) words.at(-1)?.push(sign);
    else words.push([]);
  }
  return words.filter((word) => word.some((sign) => RIGHT_TO_LEFT.test(sign)));
}

function mendWith(words: readonly (readonly string[])[]): MendWords {
  const right = new Map<string, string>();
  const asIs = new Set<string>();
  for (const signs of words) {
    const given = signs.join('').split('').reverse().join('');
    const meant = signs.toReversed().join('');
    if (given === meant) asIs.add(given);
    else right.set(given, meant);
  }
  if (right.size === 0) return LEAVE;
  return (text) =>
    text.replace(WORD, (word) => (asIs.has(word) ? word : (right.get(word) ?? word)));
}
