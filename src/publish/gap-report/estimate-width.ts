import type { Measure } from '../pdf/text/typesetter.ts';

/** Widths of a to z in hundredths of an em. Half of a text is in these letters, so they are looked at one by one. */
const SMALL = [
  56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 61, 62, 62, 41, 48, 36, 62, 51, 79, 53,
  51, 47,
];
const CODE_OF_A = 0x61;

/** The same for others, rather too wide than too narrow; the first kind that fits counts. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200b-\u200f]/u, 0],
  [/[ .,:;'’|!·/]/u, 28],
  [/[()[\]“”-]/u, 38],
  [/[MWO@—]/u, 95],
  [/\p{Lu}/u, 68],
  [/[\p{Script=Latin}\d]/u, 62],
];
/** Every other character, such as a letter of another script. */
const OTHERS = 80;
const BOLD = 1.08;

/** How wide a text will about be, in em, without any font at hand. */
export const estimateWidth: Measure = (text, isBold) => {
  let sum = 0;
  for (const letter of text) sum += estimateLetter(letter);
  return (isBold ? sum * BOLD : sum) / 100;
};

function estimateLetter(letter: string): number {
  return (
    SMALL[letter.charCodeAt(0) - CODE_OF_A] ??
    KINDS.find(([kind]) => kind.test(letter))?.[1] ??
    OTHERS
  );
}
