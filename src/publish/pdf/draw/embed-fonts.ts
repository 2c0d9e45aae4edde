import type { Face } from '../fonts/face.ts';
import type { SetGlyph } from '../text/repertoire.ts';
import type { FontEntry, PdfFile } from './open-document.ts';
import { writeBinary, writeHex, writeNumber, writeUtf16 } from './pdf-syntax.ts';
import { buildSubsetFont } from './subset-font.ts';

/** Gives a face its name in the file, and a glyph its code in that face. */
export type FontEmbedder = {
  readonly nameOf: (face: Face) => string;
  readonly codeOf: (face: Face, glyph: SetGlyph) => string;
};

type Embedded = {
  readonly name: string;
  readonly glyphs: SetGlyph[];
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
    const glyphs: SetGlyph[] = [];
    const tag = nameSubset(fileId, embedded.size);
    const name = file.registerFont(face.key, (entry) =>
      writeFont(file, entry, face, glyphs, `${tag}+${face.postScriptName}`),
    );
    const fresh = {
      name,
      glyphs,
      codes: new Map<string, string>(),
      known: new Map<SetGlyph, string>(),
    };
    embedded.set(face, fresh);
    return fresh;
  };
  return {
    nameOf: (face) => useFace(face).name,
    codeOf: (face, glyph) => {
      const { glyphs, codes, known } = useFace(face);
      const quick = known.get(glyph);
      if (quick !== undefined) return quick;
      const key = nameGlyph(glyph);
      const code = codes.get(key) ?? writeHex(glyphs.push(glyph));
      codes.set(key, code);
      known.set(glyph, code);
      return code;
    },
  };
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
  glyphs: readonly SetGlyph[],
  name: string,
): void {
  const [program, map, descriptor, descendant, font] = [
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
    file.reserveObject(),
  ];
  const scale = (value: number) => writeNumber((value * 1000) / face.unitsPerEm);
  const bytes = buildSubsetFont(face, glyphs);
  file.writeStream(program, writeBinary(bytes), [['Length1', String(bytes.length)]]);
  file.writeStream(map, writeUnicodeMap(glyphs));
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
      ` /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 1000` +
      ` /W [1 [${glyphs.map(({ advance }) => scale(advance)).join(' ')}]]>>`,
  );
  file.writeObject(
    font,
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R]` +
      ` /ToUnicode ${map} 0 R>>`,
  );
  entry.objectNumber = font;
  entry.isAlreadyPutted = true;
}

const LARGEST_GROUP = 100;

function writeUnicodeMap(glyphs: readonly SetGlyph[]): string {
  const lines = glyphs.map(({ text }, index) => `<${writeHex(index + 1)}> <${writeUtf16(text)}>`);
  const groups: string[] = [];
  for (let at = 0; at < lines.length; at += LARGEST_GROUP) {
    const group = lines.slice(at, at + LARGEST_GROUP);
    groups.push(`${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${groups.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
