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
import { readCodes } from './read-content.ts';
import { readFontProgram } from './read-font.ts';

/** What a code must not stand for: nothing, a byte order mark, or no character at all. */
const NO_TEXT = /^(?:|0000|FEFF|FFFE)$/i;
/** Widths in a file are rounded. */
const TOLERANCE = 1;

/** Every font in use: embedded, no glyph missing, and every code says which characters it is. */
export function checkFonts(file: OpenFile): readonly Breach[] {
  return [...listUse(file)].flatMap(([reference, codes]) => checkFont(file, reference, codes));
}

/** The codes shown on any page, by the font they are shown in. */
function listUse(file: OpenFile): ReadonlyMap<Value, ReadonlySet<number>> {
  const use = new Map<string, { readonly font: Value; readonly codes: Set<number> }>();
  for (const page of file.document.getPages()) {
    const fonts = file.entry(page.node.Resources(), 'Font');
    let font: Value;
    for (const operation of readPage(file, page)) {
      if (operation.operator === 'Tf')
        font = file.rawEntry(fonts, operation.operands.at(-2)?.slice(1) ?? '');
      const shown = /^T[jJ]$/.test(operation.operator) ? readCodes(operation) : [];
      const key = String(font);
      const known = use.get(key) ?? { font, codes: new Set() };
      use.set(key, known);
      for (const code of shown) known.codes.add(code);
    }
  }
  return new Map([...use.values()].map(({ font, codes }) => [font, codes]));
}

function checkFont(file: OpenFile, font: Value, codes: ReadonlySet<number>): readonly Breach[] {
  if (codes.size === 0) return [];
  const name = readName(file.entry(font, 'BaseFont')) ?? 'a font';
  const complain = (clause: string, what: string): Breach => ({ clause, what: `${name}: ${what}` });
  if (readName(file.entry(font, 'Subtype')) !== 'Type0')
    return [complain('7.21.4.1', 'is not a composite font with a program of its own')];
  const [descendant] = file.list(file.entry(font, 'DescendantFonts'));
  const descriptor = file.entry(descendant, 'FontDescriptor');
  const program = readFontProgram(readStream(file.entry(descriptor, 'FontFile2')));
  if (!program) return [complain('7.21.4.1', 'is not embedded')];
  const texts = readUnicodeMap(readLatin(readStream(file.entry(font, 'ToUnicode'))));
  const widths = readWidths(file, descendant);
  return [
    ...(readName(file.entry(descendant, 'CIDToGIDMap')) === 'Identity'
      ? []
      : [complain('7.21.3.2', 'does not say which glyph a code draws')]),
    ...[...codes].flatMap((code) => {
      if (code === 0) return [complain('7.21.8', 'draws the sign for a missing glyph')];
      const rules: readonly (readonly [broken: boolean, clause: string, what: string])[] = [
        [code >= program.glyphs, '7.21.4.1', `has no glyph ${code}`],
        [NO_TEXT.test(texts.get(code) ?? ''), '7.21.7', `code ${code} stands for no character`],
        [
          Math.abs((widths.get(code) ?? 1000) - program.widthOf(code)) > TOLERANCE,
          '7.21.5',
          `code ${code} has two widths`,
        ],
      ];
      return rules.flatMap(([broken, clause, what]) => (broken ? [complain(clause, what)] : []));
    }),
  ];
}

/** The text of every code, in hex digits of UTF-16, from the single and the ranged entries of a ToUnicode map. */
function readUnicodeMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, group = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of group.matchAll(/<(\w+)>\s*<(\w*)>/g))
      texts.set(Number.parseInt(code, 16), text);
  }
  for (const [, group = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of group.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let code = first; code <= last; code += 1)
        texts.set(code, (Number.parseInt(text, 16) + code - first).toString(16).padStart(4, '0'));
    }
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
