/** The ending of a saved assessment. */
export const ASSESSMENT_ENDING = '.assessment.json';
const LONGEST_TITLE = 60;
const LONGEST_KIND = 20;

/** Most systems allow 255 bytes for a name; letters of some scripts take four each. */
const MOST_BYTES = 180;
const MOST_BYTES_OF_KIND = 40;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name that every system accepts, from the title: letters and digits of any script stay (with the marks that
 * belong to them), anything else becomes a hyphen. Behind the title stand `kind`, a word for what is in the file, then
 * `date`, YYYY-MM-DD or longer, then `ending`; what is empty is left out.
 */
export function suggestFileName(title: string, date: string, ending: string, kind = ''): string {
  const words = shorten(toWords(title), LONGEST_TITLE, MOST_BYTES) || 'assessment';
  const what = shorten(toWords(kind), LONGEST_KIND, MOST_BYTES_OF_KIND);
  const day = toWords(date.slice(0, 10));
  const stem = [words, what, day].filter((part) => part !== '').join('-');
  return `${RESERVED.test(stem) ? `assessment-${stem}` : stem}${ending}`;
}

function toWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200C\u200D]/g, '')
    .replace(/[^\p{L}\p{Nd}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

function shorten(text: string, mostCharacters: number, mostBytes: number): string {
  const characters = Array.from(text).slice(0, mostCharacters);
  const encoder = new TextEncoder();
  while (encoder.encode(characters.join('')).length > mostBytes) characters.pop();
  return characters.join('').replace(/-+$/, '');
}
