/**
 * A field that begins like this is taken for a formula by a sheet that opens the file, also after spaces, a tab or a
 * line end, and in the full-width letters of East Asian keyboards. So is one that begins with our own sign, for the sake
 * of the way back.
 */
const RISKY = /^(?:'|\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A text that no sheet takes for a formula: one that might be gets an apostrophe before it, for all to see. Whoever reads
 * the file with a program takes away one apostrophe at the beginning of a field and has the text as it was.
 */
export function neutralise(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}
