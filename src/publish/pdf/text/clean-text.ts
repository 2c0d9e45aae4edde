/**
 * Letters of Arabic in one fixed shape, as old programs wrote them. They mean the plain letters, which are shaped
 * anew; marks standing alone and ligatures for whole phrases are left as they are.
 */
const FIXED_SHAPES = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe80-\ufefc]+/g;

/**
 * Brings a text into the form the layout expects: canonical composition (NFC), line ends as `\n`, tabs as
 * spaces, no control characters (they carry no ink). A lone half of a surrogate pair becomes U+FFFD and is
 * handed to `noteLost`, because a character was there and it cannot be known which. Arabic letters in a fixed
 * shape become the plain letters.
 */
export function cleanText(text: string, noteLost: (name: string) => void): string {
  return text
    .replace(/\p{Surrogate}/gu, (half) => {
      noteLost(`U+${half.charCodeAt(0).toString(16).toUpperCase()}`);
      return '\uFFFD';
    })
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\n\P{Cc}]/gu, '')
    .replace(FIXED_SHAPES, (letters) => letters.normalize('NFKC'))
    .normalize('NFC');
}
