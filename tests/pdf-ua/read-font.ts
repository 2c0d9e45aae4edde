/** What a TrueType program says of its glyphs. */
export type FontProgram = {
  readonly glyphs: number;
  /** The advance width of a glyph in thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
};

/** Reads the tables of a TrueType program that a check needs; undefined when it is none. */
export function readFontProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) return undefined;
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(name, view.getUint32(at + 8));
  }
  const at = (name: string): number => tables.get(name) ?? 0;
  const unitsPerEm = view.getUint16(at('head') + 18);
  const metrics = view.getUint16(at('hhea') + 34);
  return {
    glyphs: view.getUint16(at('maxp') + 4),
    widthOf: (glyph) =>
      (view.getUint16(at('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
  };
}
