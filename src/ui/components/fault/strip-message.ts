import { FAULT_WORDS } from './fault-words.ts';

/** Stands where something was left out. */
export const LEFT_OUT = '…';

const LONGEST = 400;
const FIRST_TO_LAST_QUOTE = /["'`“”‘’«»][^]*["'`“”‘’«»]/u;
const NO_LETTER = /[^\p{L}\p{M}\p{N}_$…]+/u;
/** React says its errors by number, followed by what they were about. */
const REACT_ERROR = /^Minified React error #(\d{1,4});/u;

/**
 * The message of an error without anything that could be a person’s own words: what stands in quotation marks goes, and
 * of the rest only words of programming stay. Numbers go too, since a draft is full of them.
 */
export function stripMessage(message: string): string {
  const react = REACT_ERROR.exec(message)?.[1];
  if (react !== undefined) return `Minified React error #${react}`;
  const words = message
    .slice(0, LONGEST)
    .replace(FIRST_TO_LAST_QUOTE, ` ${LEFT_OUT} `)
    .split(NO_LETTER)
    .map((word) => word.toLowerCase());
  return joinKnown(message.length > LONGEST ? [...words, LEFT_OUT] : words);
}

function joinKnown(words: readonly string[]): string {
  const shown = words
    .filter((word) => word !== '')
    .map((word) => (FAULT_WORDS.has(word) ? word : LEFT_OUT));
  return shown.filter((word, index) => word !== LEFT_OUT || shown[index - 1] !== word).join(' ');
}
