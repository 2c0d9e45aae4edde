import { isDirectionControl, isJoiner } from './scripts.ts';

const DIGIT_EM = 0.572;

/** Spaces that the font does not have, by width in em. They print as nothing, that wide. */
const BLANKS: ReadonlyMap<number, number> = new Map([
  [0x2000, 0.5],
  [0x2001, 1],
  [0x2003, 1],
  [0x2004, 0.333],
  [0x2005, 0.25],
  [0x2006, 0.167],
  [0x2007, DIGIT_EM],
  [0x2008, 0.268],
  [0x200a, 0.1],
  [0x202f, 0.166],
  [0x205f, 0.222],
  [0x3000, 1],
]);

/** Characters that print as nothing and have no width: they only guide line breaks. */
const INVISIBLE: ReadonlySet<number> = new Set([0x00ad, 0x200b, 0x2060, 0xfeff]);

/** Characters drawn with the glyph of another that looks the same; the text keeps the first. */
const DRAWN_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '–',
    '\u2015': '—',
    '\u2043': '–',
    '\u201b': '‘',
    '\u201f': '“',
    '\u2027': '·',
    '\u2219': '·',
    '\u22c5': '·',
    '\u2023': '›',
    '\u25b8': '›',
    '\u2215': '/',
    '\u2236': ':',
    '\u223c': '~',
    '✅': '✔',
    '❌': '✘',
    '❎': '✘',
    '⬜': '□',
    '⬛': '■',
    '⚫': '●',
    '⚪': '○',
    '➔': '→',
    '➜': '→',
    '➡': '→',
    '⟶': '→',
    '⬅': '←',
    '⟵': '←',
    '⬆': '↑',
    '⬇': '↓',
    '⟹': '⇒',
    '⇨': '⇒',
    // Accents the font has only as signs of their own; they are moved onto the letter.
    '\u0302': 'ˆ',
    '\u030a': '˚',
    '\u030c': 'ˇ',
    '\u0327': '¸',
    '\u0332': '_',
  }),
);

/** Characters spelled with others: fractions, and the bullets of Word's symbol fonts. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⅓': '\u20091⁄3',
    '⅔': '\u20092⁄3',
    '⅕': '\u20091⁄5',
    '⅙': '\u20091⁄6',
    '⅛': '\u20091⁄8',
    '\u2024': '.',
    '\u2025': '..',
    '\uf0b7': '•',
    '\uf0a7': '▪',
    '\uf06e': '■',
    '\uf0d8': '›',
    '\uf0e0': '→',
    '\uf0e8': '→',
    '\uf0fc': '✓',
    '\uf0fb': '✗',
    '\uf06f': '□',
    '\uf0a8': '□',
  }),
);

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** The width in em of a space that is only a gap; undefined for every other character. */
export function blankWidth(codePoint: number): number | undefined {
  return BLANKS.get(codePoint);
}

/** Whether a character guides line breaks and is never drawn. */
export function isInvisible(codePoint: number): boolean {
  return INVISIBLE.has(codePoint);
}

/** Whether a character outside a shaped word leaves nothing on paper: it guides line breaks, joins, or tells a direction. */
export function isWithoutInk(codePoint: number): boolean {
  return isInvisible(codePoint) || isJoiner(codePoint) || isDirectionControl(codePoint);
}

/** The code point whose glyph stands for this one when the font lacks it. */
export function drawnLike(codePoint: number): number | undefined {
  return DRAWN_LIKE.get(String.fromCodePoint(codePoint))?.codePointAt(0);
}

/** Another spelling of a character that reads the same; full-width letters and ligatures fold to the usual ones. */
export function spellAnew(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  const isFullWidth = codePoint >= 0xff01 && codePoint <= 0xff5e;
  const isLigature = codePoint >= 0xfb00 && codePoint <= 0xfb06;
  if (isFullWidth || isLigature) return character.normalize('NFKC');
  return SPELLED.get(character);
}

/** Whether Unicode lets a program that cannot show the character leave it out: joiners, direction marks, selectors. */
export function isIgnorable(character: string): boolean {
  return IGNORABLE.test(character);
}
