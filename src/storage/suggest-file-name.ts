/** The ending of a saved assessment. */
export const ASSESSMENT_ENDING = '.assessment.json';
const LONGEST_TITLE = 60;

/** Most systems allow 255 bytes for a name; letters of some scripts take four each. */
const MOST_BYTES = 180;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name that every system accepts, from the title: letters and digits of any script stay (with the marks that
 * belong to them), anything else becomes a hyphen. `date` is put behind the title, YYYY-MM-DD or longer, then `ending`.
 */
export function suggestFileName(title: string, date: string, ending: string): string {
  const words = shorten(toWords(title)) || 'assessment';
  const day = toWords(date.slice(0, 10));
  const stem = day === '' ? words : `${words}-${day}`;
  return `${RESERVED.test(stem) ? `assessment-${stem}` : stem}${ending}`;
}

function toWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200C\u200D]/g, '')
    .replace(/[^\p{L}\p{Nd}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

function shorten(text: string): string {
  const characters = Array.from(text).slice(0, LONGEST_TITLE);
  const encoder = new TextEncoder();
  while (encoder.encode(characters.join('')).length > MOST_BYTES) characters.pop();
  return characters.join('').replace(/-+$/, '');
}
