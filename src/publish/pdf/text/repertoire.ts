import type { Face } from '../fonts/face.ts';
import { blankWidth, drawnLike } from './look-alikes.ts';

/** A glyph of the font, moved by `dx`, `dy` font units from the pen. */
export type GlyphPart = { readonly glyph: number; readonly dx: number; readonly dy: number };

/** What is drawn in one step; the pen then advances by `advance` font units. */
export type SetGlyph = {
  /** What it means; this is what comes out when the text is copied. */
  readonly text: string;
  /** None for a space that is only a gap; several for letters that are drawn together. */
  readonly parts: readonly GlyphPart[];
  readonly advance: number;
};

/** One printable character: the face that draws it, its width in em, and its glyph, standing on its own. */
export type Sign = { readonly face: Face; readonly width: number; readonly plain: SetGlyph };

/** Finds the sign for a code point, in `preferred` when that face has it; undefined when no face has it. */
export type Repertoire = (codePoint: number, preferred?: Face) => Sign | undefined;

/** What one weight can print with these faces, remembered character by character. */
export function createRepertoire(faces: readonly Face[]): Repertoire {
  const anywhere = new Map<number, Sign | undefined>();
  const byFace = new Map(faces.map((face) => [face, new Map<number, Sign | undefined>()]));
  return (codePoint, preferred) => {
    const near = preferred && byFace.get(preferred);
    // Most characters have been met in this face: no function is made to look for them again.
    const met = near?.get(codePoint);
    if (met) return met;
    if (near) {
      const sign = remember(near, codePoint, () => readSign(preferred, codePoint, codePoint));
      if (sign) return sign;
    }
    return remember(anywhere, codePoint, () => findSign(faces, codePoint));
  };
}

function findSign(faces: readonly Face[], codePoint: number): Sign | undefined {
  const own = findIn(faces, codePoint, codePoint);
  if (own) return own;
  const [first] = faces;
  const width = blankWidth(codePoint);
  if (width !== undefined && first)
    return { face: first, width, plain: setPlain(codePoint, undefined, width * first.unitsPerEm) };
  const other = drawnLike(codePoint);
  return other === undefined ? undefined : findIn(faces, other, codePoint);
}

function findIn(faces: readonly Face[], drawn: number, meant: number): Sign | undefined {
  for (const face of faces) {
    const sign = readSign(face, drawn, meant);
    if (sign) return sign;
  }
  return undefined;
}

function readSign(face: Face, drawn: number, meant: number): Sign | undefined {
  const glyph = face.characters.get(drawn);
  if (glyph === undefined) return undefined;
  const advance = face.advanceOf(glyph);
  return { face, width: advance / face.unitsPerEm, plain: setPlain(meant, glyph, advance) };
}

function setPlain(codePoint: number, glyph: number | undefined, advance: number): SetGlyph {
  // People search for the plain hyphen, whichever one was typed.
  const text = codePoint === 0x2010 || codePoint === 0x2011 ? '-' : String.fromCodePoint(codePoint);
  return {
    text,
    parts: glyph === undefined ? [] : [{ glyph, dx: 0, dy: 0 }],
    advance: Math.round(advance),
  };
}

function remember(
  known: Map<number, Sign | undefined>,
  codePoint: number,
  find: () => Sign | undefined,
): Sign | undefined {
  const sign = known.get(codePoint);
  if (sign || known.has(codePoint)) return sign;
  const found = find();
  known.set(codePoint, found);
  return found;
}
