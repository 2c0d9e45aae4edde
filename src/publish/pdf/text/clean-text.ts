/**
 * Brings a text into the form the layout expects: canonical composition (NFC), line ends as `\n`, tabs as
 * spaces, no control characters (they carry no ink). A lone half of a surrogate pair becomes U+FFFD and is
 * handed to `noteLost`, because a character was there and it cannot be known which.
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
    .normalize('NFC');
}
