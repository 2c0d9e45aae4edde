import { viewBytes } from './binary.ts';

/** Code point to glyph number, as read from a `cmap` table. */
export type CharacterMap = ReadonlyMap<number, number>;

const WINDOWS = 3;
const UNICODE = 0;

/**
 * Reads the Unicode subtable of a `cmap`: format 12 when there is one (it reaches beyond U+FFFF), else
 * format 4. Characters mapped to glyph 0 are left out: the font does not have them.
 */
export function readCmap(table: Uint8Array): CharacterMap {
  const view = viewBytes(table);
  const subtables: { readonly format: number; readonly at: number }[] = [];
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const record = 4 + index * 8;
    const platform = view.getUint16(record);
    const at = view.getUint32(record + 4);
    if (platform === WINDOWS || platform === UNICODE)
      subtables.push({ format: view.getUint16(at), at });
  }
  const wide = subtables.find(({ format }) => format === 12);
  if (wide) return readFormat12(view, wide.at);
  const narrow = subtables.find(({ format }) => format === 4);
  if (narrow) return readFormat4(view, narrow.at);
  throw new Error('The font has no character map in format 4 or 12');
}

function readFormat4(view: DataView, at: number): CharacterMap {
  const map = new Map<number, number>();
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed =
        offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - start) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

function readFormat12(view: DataView, at: number): CharacterMap {
  const map = new Map<number, number>();
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    const start = view.getUint32(record);
    const glyph = view.getUint32(record + 8);
    for (let code = start; code <= view.getUint32(record + 4); code += 1) {
      if (glyph + code - start !== 0) map.set(code, glyph + code - start);
    }
  }
  return map;
}
