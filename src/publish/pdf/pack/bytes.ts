/** The bytes of a text of ASCII characters. */
export function writeAsciiBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
