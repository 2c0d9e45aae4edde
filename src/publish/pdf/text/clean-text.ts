import { tidyText } from '../../tidy-text.ts';

/**
 * Letters of Arabic in one fixed shape, as old programs wrote them. They mean the plain letters, which are shaped
 * anew; marks standing alone and ligatures for whole phrases are left as they are.
 */
const FIXED_SHAPES = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe80-\ufefc]+/g;

/**
 * Brings a text into the form the layout expects: canonical composition (NFC), line ends as `\n`, tabs as
 * spaces, no control characters (they carry no ink). A lone half of a surrogate pair, and what is no character,
 * becomes U+FFFD and is handed to `noteLost`, because something was there and it cannot be known what. Arabic
 * letters in a fixed shape become the plain letters.
 */
export function cleanText(text: string, noteLost: (name: string) => void): string {
  for (const [half] of text.matchAll(/[\p{Surrogate}\ufffe\uffff]/gu))
    noteLost(`U+${half.charCodeAt(0).toString(16).toUpperCase()}`);
  return tidyText(text)
    .replace(/\t/g, '    ')
    .replace(FIXED_SHAPES, (letters) => letters.normalize('NFKC'))
    .normalize('NFC');
}
