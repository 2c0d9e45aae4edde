/** Signs that end a Thai word or stand for its repetition: they never begin a line. */
const NEVER_FIRST = /^[ๆฯ]/;
const THAI = /[\u0e00-\u0e7f]/;

/** Whether a text has letters of Thai, which is written without spaces between words. */
export function hasThai(text: string): boolean {
  return THAI.test(text);
}

/**
 * Splits a text without spaces after every Thai word that Thai may follow on the next line. Where the browser or
 * Node has no dictionary of Thai it stays whole, and is cut like any word longer than a line. Linear in its length.
 */
export function splitThai(text: string): readonly string[] {
  if (!('Segmenter' in Intl)) return [text];
  const words: string[] = [];
  for (const { segment } of segmenter().segment(text)) {
    const last = words.at(-1);
    const mayBreak =
      last !== undefined &&
      THAI.test(segment.charAt(0)) &&
      THAI.test(last.charAt(last.length - 1)) &&
      !NEVER_FIRST.test(segment);
    if (last === undefined || mayBreak) words.push(segment);
    else words[words.length - 1] = last + segment;
  }
  return words;
}

let shared: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter('th', { granularity: 'word' });
  return shared;
}
