/** How the bytes shown in a font are taken apart into codes, and which glyph each code draws. */
export type Encoding = {
  /** The codes in what is shown, in upper-case hex digits; a byte that begins no code stands alone. */
  readonly split: (shown: string) => readonly string[];
  /** 0, the sign for a missing glyph, for a code that the map does not have. */
  readonly glyphOf: (code: string) => number;
};

/** Reads an embedded CMap (ISO 32000-1, 9.7.5); undefined for a text that is none. */
export function readEncoding(map: string): Encoding | undefined {
  const ranges = readGroups(map, 'codespacerange', /<(\w+)>\s*<(\w+)>/g);
  if (ranges.length === 0) return undefined;
  const glyphs = new Map(
    readGroups(map, 'cidchar', /<(\w+)>\s*(\d+)/g).map(([code, glyph]) => [code, Number(glyph)]),
  );
  const isCode = (code: string) =>
    ranges.some(([first, last]) => code.length === first.length && isBetween(code, first, last));
  return {
    split: (shown) => {
      const digits = Array.from(shown, writeByte).join('');
      const codes: string[] = [];
      for (let at = 0; at < digits.length; at += codes.at(-1)?.length ?? 2) {
        const lengths = [2, 4, 6].filter((length) => isCode(digits.slice(at, at + length)));
        codes.push(digits.slice(at, at + (lengths[0] ?? 2)));
      }
      return codes;
    },
    glyphOf: (code) => glyphs.get(code) ?? 0,
  };
}

/** Every byte of a code lies between those of the first and the last code of its range. */
function isBetween(code: string, first: string, last: string): boolean {
  for (let at = 0; at < code.length; at += 2) {
    const byte = code.slice(at, at + 2);
    if (byte < first.slice(at, at + 2) || byte > last.slice(at, at + 2)) return false;
  }
  return true;
}

function readGroups(
  map: string,
  kind: string,
  entry: RegExp,
): readonly (readonly [string, string])[] {
  const groups = map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'));
  return [...groups].flatMap(([, group = '']) =>
    [...group.matchAll(entry)].map(
      ([, a = '', b = '']) => [a.toUpperCase(), b.toUpperCase()] as const,
    ),
  );
}

function writeByte(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
