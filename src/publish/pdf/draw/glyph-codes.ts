import { writeHex } from './pdf-syntax.ts';

/** A code as a text operator shows it, inside the brackets of a literal string, and as a map spells it. */
export type GlyphCode = { readonly shown: string; readonly hex: string };

/**
 * The ranges that codes lie in: of one byte, of two and of three. A report in one alphabet needs the first only, so
 * that its text takes a quarter of the space (and of the time to pack it) that codes of two bytes in hex digits take.
 */
export const CODE_RANGES = [
  ['00', 'DF'],
  ['E000', 'EFFF'],
  ['F00000', 'FFFFFF'],
] as const;

const ONE_BYTE = { first: 0x01, end: 0xe0 };
const TWO_BYTES = { first: 0xe000, end: 0xf000 };
const THREE_BYTES = 0xf00000;
/** Brackets and the backslash mean something in a string, and a bare carriage return is read as a line end. */
const ESCAPED: Readonly<Record<number, string>> = {
  0x0d: '\\r',
  0x28: '\\(',
  0x29: '\\)',
  0x5c: '\\\\',
};

/** Gives out codes for the glyphs of one face, no code twice. A character of ASCII has its own when it comes first. */
export function createCodes(): (text: string) => GlyphCode {
  const used = new Set<number>();
  // ASCII last: its characters may come yet.
  const free = [...listNumbers(0x80, ONE_BYTE.end), ...listNumbers(ONE_BYTE.first, 0x80)];
  let at = 0;
  let next = TWO_BYTES.first;
  const takeFree = (): number => {
    while (at < free.length) {
      const code = free[at] ?? 0;
      at += 1;
      if (!used.has(code)) return code;
    }
    if (next === TWO_BYTES.end) next = THREE_BYTES;
    next += 1;
    return next - 1;
  };
  return (text) => {
    const own = text.length === 1 && text < '\x7f' && text >= ' ' ? text.charCodeAt(0) : undefined;
    const code = own === undefined || used.has(own) ? takeFree() : own;
    used.add(code);
    return writeCode(code);
  };
}

function listNumbers(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function writeCode(code: number): GlyphCode {
  const bytes = code < ONE_BYTE.end ? [code] : code < THREE_BYTES ? split(code, 2) : split(code, 3);
  return {
    shown: bytes.map((byte) => ESCAPED[byte] ?? String.fromCharCode(byte)).join(''),
    hex: bytes.map((byte) => writeHex(byte, 2)).join(''),
  };
}

/** The bytes of a number, the largest first. */
function split(code: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (code >> (8 * (count - 1 - index))) & 0xff);
}
