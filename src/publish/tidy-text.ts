/** What stands for a character that was there and cannot be written. */
const SUBSTITUTE = '\uFFFD';

/**
 * A text as any XML or text file can carry it: line ends as `\n`, no control characters but the tab (they carry no
 * ink), U+FFFD for half of a surrogate pair and for the two code points that XML forbids. Nothing else changes.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, SUBSTITUTE)
    .replace(/[^\n\t\P{Cc}]/gu, '');
}
