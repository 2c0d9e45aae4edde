import type { Face } from '../fonts/face.ts';
import type { SetGlyph } from '../text/repertoire.ts';
import { CODE_RANGES, createCodes, type GlyphCode } from './glyph-codes.ts';
import type { FontEntry, PdfFile } from './open-document.ts';
import { writeBinary, writeNumber, writeUtf16 } from './pdf-syntax.ts';
import { buildSubsetFont } from './subset-font.ts';

/** Gives a face its name in the file, and glyphs their codes in that face, as they stand in a literal string. */
export type FontEmbedder = {
  readonly nameOf: (face: Face) => string;
  readonly encode: (face: Face, glyphs: readonly SetGlyph[]) => string;
};

/** A glyph of the new font, by its place in the list: the first is glyph 1. */
type Coded = { readonly glyph: SetGlyph; readonly code: GlyphCode };

type Embedded = {
  readonly name: string;
  readonly glyphs: Coded[];
  readonly giveCode: (text: string) => GlyphCode;
  readonly codes: Map<string, string>;
  /** The same, found faster for the very objects that come back thousands of times. */
  readonly known: Map<SetGlyph, string>;
};

/**
 * Embeds the used part of every face as a composite font (ISO 32000-1, 9.7) whose codes are given out as
 * glyphs are met. A code stands for a glyph and the text it means together: a space and a no-break space
 * share a drawing, and both still come out of the file as what was typed.
 */
export function embedFonts(file: PdfFile, fileId: string): FontEmbedder {
  const embedded = new Map<Face, Embedded>();
  const useFace = (face: Face): Embedded => {
    const known = embedded.get(face);
    if (known) return known;
    const glyphs: Coded[] = [];
    const tag = nameSubset(fileId, embedded.size);
    const name = file.registerFont(face.key, (entry) =>
      writeFont(file, entry, face, glyphs, `${tag}+${face.postScriptName}`),
    );
    const fresh = {
      name,
      glyphs,
      giveCode: createCodes(),
      codes: new Map<string, string>(),
      known: new Map<SetGlyph, string>(),
    };
    embedded.set(face, fresh);
    return fresh;
  };
  return {
    nameOf: (face) => useFace(face).name,
    encode: (face, glyphs) => {
      const font = useFace(face);
      let codes = '';
      for (const glyph of glyphs) codes += font.known.get(glyph) ?? findCode(font, glyph);
      return codes;
    },
  };
}

/** The code of a glyph met for the first time, or of one that is another object and means the same. */
function findCode({ glyphs, giveCode, codes, known }: Embedded, glyph: SetGlyph): string {
  const key = nameGlyph(glyph);
  let shown = codes.get(key);
  if (shown === undefined) {
    const code = giveCode(glyph.text);
    glyphs.push({ glyph, code });
    shown = code.shown;
    codes.set(key, shown);
  }
  known.set(glyph, shown);
  return shown;
}

/** Everything that makes a glyph what it is, in one word. */
function nameGlyph({ text, parts, advance }: SetGlyph): string {
  const drawing = parts.map(({ glyph, dx, dy }) => `${glyph},${dx},${dy}`).join(';');
  return `${text} ${drawing} ${advance}`;
}

/** Six capital letters that differ between files and between the faces of one file. */
function nameSubset(fileId: string, index: number): string {
  const letters = Array.from(fileId.slice(0, 5), (digit) =>
    String.fromCharCode(65 + Number.parseInt(digit, 16)),
  );
  return `${letters.join('')}${String.fromCharCode(65 + index)}`;
}

function writeFont(
  file: PdfFile,
  entry: FontEntry,
  face: Face,
  coded: readonly Coded[],
  name: string,
): void {
  const [program, encoding, map, descriptor, descendant, font] = [
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
  ];
  const scale = (value: number) => writeNumber((value * 1000) / face.unitsPerEm);
  const glyphs = coded.map(({ glyph }) => glyph);
  const bytes = buildSubsetFont(face, glyphs);
  file.writeStream(program, writeBinary(bytes), [['Length1', String(bytes.length)]]);
  const registry = [
    ['Type', '/CMap'],
    ['CMapName', `/${ENCODING_NAME}`],
    ['CIDSystemInfo', `<<${IDENTITY}>>`],
  ] as const;
  file.writeStream(encoding, writeEncoding(coded), registry);
  file.writeStream(map, writeUnicodeMap(coded));
  const { xMin, yMin, xMax, yMax } = face.box;
  file.writeObject(
    descriptor,
    `<</Type /FontDescriptor /FontName /${name} /FontFile2 ${program} 0 R /Flags 4 /ItalicAngle 0` +
      ` /FontBBox [${[xMin, yMin, xMax, yMax].map(scale).join(' ')}] /Ascent ${scale(face.ascent)}` +
      ` /Descent ${scale(face.descent)} /CapHeight ${scale(face.capHeight)} /StemV ${face.weight === 700 ? 140 : 80}>>`,
  );
  file.writeObject(
    descendant,
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity` +
      ` /CIDSystemInfo <<${IDENTITY}>> /DW 1000` +
      ` /W [1 [${glyphs.map(({ advance }) => scale(advance)).join(' ')}]]>>`,
  );
  file.writeObject(
    font,
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding ${encoding} 0 R /DescendantFonts [${descendant} 0 R]` +
      ` /ToUnicode ${map} 0 R>>`,
  );
  entry.objectNumber = font;
  entry.isAlreadyPutted = true;
}

const IDENTITY = '/Registry (Adobe) /Ordering (Identity) /Supplement 0';
const ENCODING_NAME = 'Glyphs';
const LARGEST_GROUP = 100;

/** Which glyph of the font each code draws. */
function writeEncoding(coded: readonly Coded[]): string {
  const lines = coded.map(({ code }, index) => `<${code.hex}> ${index + 1}`);
  const names = `/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def
end def
/CMapName /${ENCODING_NAME} def
/CMapType 1 def
/WMode 0 def`;
  return writeMap(names, 'cidchar', lines);
}

/** What each code means, for those who copy, search or listen. */
function writeUnicodeMap(coded: readonly Coded[]): string {
  const lines = coded.map(({ glyph, code }) => `<${code.hex}> <${writeUtf16(glyph.text)}>`);
  const names = `/CIDSystemInfo
<</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def`;
  return writeMap(names, 'bfchar', lines);
}

function writeMap(names: string, kind: string, lines: readonly string[]): string {
  const ranges = CODE_RANGES.map(([first, last]) => `<${first}> <${last}>`).join('\n');
  const groups: string[] = [];
  for (let at = 0; at < lines.length; at += LARGEST_GROUP) {
    const group = lines.slice(at, at + LARGEST_GROUP);
    groups.push(`${group.length} begin${kind}\n${group.join('\n')}\nend${kind}`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
${names}
${CODE_RANGES.length} begincodespacerange
${ranges}
endcodespacerange
${groups.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
