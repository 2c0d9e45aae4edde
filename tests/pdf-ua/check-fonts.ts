import type { Breach } from './breach.ts';
import { readPage } from './check-pages.ts';
import {
  readLatin,
  readName,
  readNumber,
  readStream,
  type OpenFile,
  type Value,
} from './open-file.ts';
import { readShown } from './read-content.ts';
import { readEncoding } from './read-encoding.ts';
import { readFontProgram } from './read-font.ts';

/** What a code must not stand for: nothing, a byte order mark, or no character at all. */
const NO_TEXT = /^(?:|0000|FEFF|FFFE)$/i;
/** Widths in a file are rounded. */
const TOLERANCE = 1;

/** Every font in use: embedded, no glyph missing, and every code says which characters it is. */
export function checkFonts(file: OpenFile): readonly Breach[] {
  return [...listUse(file)].flatMap(([reference, shown]) => checkFont(file, reference, shown));
}

/** What is shown on any page, as bytes, by the font it is shown in. */
function listUse(file: OpenFile): ReadonlyMap<Value, ReadonlySet<string>> {
  const use = new Map<string, { readonly font: Value; readonly shown: Set<string> }>();
  for (const page of file.document.getPages()) {
    const fonts = file.entry(page.node.Resources(), 'Font');
    let font: Value;
    for (const operation of readPage(file, page)) {
      if (operation.operator === 'Tf')
        font = file.rawEntry(fonts, operation.operands.at(-2)?.slice(1) ?? '');
      if (!/^T[jJ]$/.test(operation.operator)) continue;
      const key = String(font);
      const known = use.get(key) ?? { font, shown: new Set() };
      use.set(key, known);
      known.shown.add(readShown(operation));
    }
  }
  return new Map([...use.values()].map(({ font, shown }) => [font, shown]));
}

function checkFont(file: OpenFile, font: Value, shown: ReadonlySet<string>): readonly Breach[] {
  if (shown.size === 0) return [];
  const name = readName(file.entry(font, 'BaseFont')) ?? 'a font';
  const complain = (clause: string, what: string): Breach => ({ clause, what: `${name}: ${what}` });
  if (readName(file.entry(font, 'Subtype')) !== 'Type0')
    return [complain('7.21.4.1', 'is not a composite font with a program of its own')];
  const [descendant] = file.list(file.entry(font, 'DescendantFonts'));
  const descriptor = file.entry(descendant, 'FontDescriptor');
  const program = readFontProgram(readStream(file.entry(descriptor, 'FontFile2')));
  if (!program) return [complain('7.21.4.1', 'is not embedded')];
  const encoding = readEncoding(readLatin(readStream(file.entry(font, 'Encoding'))));
  if (!encoding) return [complain('7.21.3.3', 'has no map of codes of its own')];
  const codes = new Set([...shown].flatMap((bytes) => encoding.split(bytes)));
  const texts = readUnicodeMap(readLatin(readStream(file.entry(font, 'ToUnicode'))));
  const widths = readWidths(file, descendant);
  return [
    ...(readName(file.entry(descendant, 'CIDToGIDMap')) === 'Identity'
      ? []
      : [complain('7.21.3.2', 'does not say which glyph a code draws')]),
    ...[...codes].flatMap((code) => {
      const glyph = encoding.glyphOf(code);
      if (glyph === 0) return [complain('7.21.8', 'draws the sign for a missing glyph')];
      const rules: readonly (readonly [broken: boolean, clause: string, what: string])[] = [
        [glyph >= program.glyphs, '7.21.4.1', `has no glyph ${glyph}`],
        [NO_TEXT.test(texts.get(code) ?? ''), '7.21.7', `code ${code} stands for no character`],
        [
          Math.abs((widths.get(glyph) ?? 1000) - program.widthOf(glyph)) > TOLERANCE,
          '7.21.5',
          `code ${code} has two widths`,
        ],
      ];
      return rules.flatMap(([broken, clause, what]) => (broken ? [complain(clause, what)] : []));
    }),
  ];
}

/** The text of every code, in hex digits of UTF-16, from the single entries of a ToUnicode map, which are all that we write. */
function readUnicodeMap(map: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [, group = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of group.matchAll(/<(\w+)>\s*<(\w*)>/g))
      texts.set(code.toUpperCase(), text);
  }
  return texts;
}

/** The widths of codes from the array form of /W (ISO 32000-1, 9.7.4.3). */
function readWidths(file: OpenFile, font: Value): ReadonlyMap<number, number> {
  const entries = file.list(file.entry(font, 'W'));
  const widths = new Map<number, number>();
  for (let at = 0; at < entries.length; at += 2) {
    const first = readNumber(file.look(entries[at])) ?? 0;
    for (const [index, width] of file.list(entries[at + 1]).entries())
      widths.set(first + index, readNumber(file.look(width)) ?? 0);
  }
  return widths;
}
