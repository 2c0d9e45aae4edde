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

let shared: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  // Grapheme boundaries do not depend on the language, so one segmenter serves every text.
  shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return shared;
}
