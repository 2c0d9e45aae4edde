import { viewBytes } from './binary.ts';
import { readCmap, type CharacterMap } from './cmap.ts';
import type { Script, Weight } from './font-source.ts';
import { readOutline, type Box } from './outlines.ts';
import { readSfnt, type FontTables } from './sfnt.ts';

/** One font file, ready for measuring and embedding. Lengths are in font units, `unitsPerEm` to the em. */
export type Face = {
  /** Unique among the loaded faces, such as `latin-400`. */
  readonly key: string;
  readonly postScriptName: string;
  readonly weight: Weight;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: Box;
  /** The `maxp` table, whose limits an embedded part of the font may not exceed. */
  readonly limits: Uint8Array;
  readonly characters: CharacterMap;
  readonly advanceOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => Uint8Array;
  /** For letters that change with their neighbours: what they belong to, and the font with its rules. */
  readonly shaping?: { readonly script: Script; readonly trueType: Uint8Array };
};

type FaceDescription = {
  /** Unique among the loaded faces, such as `latin-400`. */
  readonly key: string;
  readonly family: string;
  readonly weight: Weight;
  readonly script?: Script;
};

/** Reads a TrueType file into a face. Throws when a table it needs is missing. */
export function parseFace(
  { key, family, weight, script }: FaceDescription,
  trueType: Uint8Array,
): Face {
  const tables = readSfnt(trueType);
  const head = viewBytes(requireTable(tables, 'head'));
  const hhea = viewBytes(requireTable(tables, 'hhea'));
  const os2 = viewBytes(requireTable(tables, 'OS/2'));
  const hmtx = viewBytes(requireTable(tables, 'hmtx'));
  const [glyf, loca] = [requireTable(tables, 'glyf'), requireTable(tables, 'loca')];
  const isLong = head.getInt16(50) === 1;
  const measured = hhea.getUint16(34);
  return {
    key,
    postScriptName: `${family}-${weight === 700 ? 'Bold' : 'Regular'}`,
    weight,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    box: {
      xMin: head.getInt16(36),
      yMin: head.getInt16(38),
      xMax: head.getInt16(40),
      yMax: head.getInt16(42),
    },
    limits: requireTable(tables, 'maxp'),
    characters: readCmap(requireTable(tables, 'cmap')),
    // Glyphs past the last measured one share its width (OpenType, hmtx).
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4),
    outlineOf: (glyph) => readOutline(glyf, loca, isLong, glyph),
    ...(script && { shaping: { script, trueType } }),
  };
}

function requireTable(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no ${tag} table`);
  return table;
}
