/** What windows-1252 has in the places 0x80 to 0x9F; five of them are empty. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Decodes an encoding from before Unicode alike everywhere: some versions of Node take windows-1252 for ISO 8859-1 and
 * make control characters of its quotation marks and dashes.
 */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009F]/g, (char) => UPPER.charAt(char.charCodeAt(0) - 0x80));
}
