import { needsShaping } from './scripts.ts';

/** The code points of a text in the notation people can look up: "U+1F600", several with spaces between. */
export function nameCodePoints(text: string): string {
  return Array.from(text, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  }).join(' ');
}

/** Whether a code point is an accent that stands on the character before it. */
export function isCombiningMark(codePoint: number): boolean {
  // Everyday letters leave by the cheap door; this is asked for every character of a report.
  return codePoint >= 0x300 && /\p{M}/u.test(String.fromCodePoint(codePoint));
}

/** Splits a text into what readers see as characters. Linear in its length. */
export function splitGraphemes(text: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** A sign that takes the vowel from a letter and ties it to the next (Devanagari, Bengali). */
const TYING_END = /[\u094d\u09cd]\u200d?$/;
const LETTER = /^[\u0904-\u0939\u0958-\u0961\u0985-\u09b9\u09dc-\u09e1]/;
const LAM = /\u0644\p{M}*$/u;
const ALEF = /^[\u0622\u0623\u0625\u0627\u0671]/;
/** Thai vowels written before the consonant they follow in speech. */
const LEADING_VOWEL = /[\u0e40-\u0e44]$/;
const THAI_CONSONANT = /^[\u0e01-\u0e2e]/;

/** Whether no line may end between two neighbouring characters, because they are written as one. */
export function joinsWithNext(character: string, next: string): boolean {
  if (!needsShaping(next)) return false;
  return (
    (TYING_END.test(character) && LETTER.test(next)) ||
    (LAM.test(character) && ALEF.test(next)) ||
    (LEADING_VOWEL.test(character) && THAI_CONSONANT.test(next))
  );
}

let shared: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  // Grapheme boundaries do not depend on the language, so one segmenter serves every text.
  shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return shared;
}
