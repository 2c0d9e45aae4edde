import type { Face } from '../fonts/face.ts';
import { readBox, type Box } from '../fonts/outlines.ts';
import { isCombiningMark, nameCodePoints } from './code-points.ts';
import { isWithoutInk } from './look-alikes.ts';
import type { Repertoire, SetGlyph, Sign } from './repertoire.ts';

/** Neighbouring characters that one face prints; `x` is where they begin, in em from the start of the text. */
export type GlyphRun = {
  readonly face: Face;
  readonly x: number;
  /** From left to right. */
  readonly glyphs: readonly SetGlyph[];
  /** The glyphs are read from the last to the first. */
  readonly isRightToLeft: boolean;
};

/**
 * Splits a printable text into runs by the face that has each character, staying in a face as long as it
 * can. Accents that have no letter of their own are centred over or under the letter before them. Throws on
 * a character no face has: such characters are replaced before layout, so this is a bug.
 */
export function splitRuns(text: string, repertoire: Repertoire): readonly GlyphRun[] {
  const runs: { face: Face; x: number; glyphs: SetGlyph[]; isRightToLeft: false }[] = [];
  let run: (typeof runs)[number] | undefined;
  let x = 0;
  let letter: Sign | undefined;
  let ink: Box | undefined;
  // By index: an iterator makes an object for each of the hundreds of thousands of characters of a report.
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    if (codePoint >= FIRST_WITHOUT_INK && isWithoutInk(codePoint)) continue;
    const sign = repertoire(codePoint, run?.face);
    if (!sign) throw new Error(`No font for ${nameCodePoints(String.fromCodePoint(codePoint))}`);
    if (run?.face !== sign.face) {
      run = { face: sign.face, x, glyphs: [], isRightToLeft: false };
      runs.push(run);
    }
    if (letter && isCombiningMark(codePoint)) {
      const placed = placeMark(ink ?? readInk(letter), sign);
      ink = placed.ink;
      run.glyphs.push(placed.mark);
    } else {
      letter = sign;
      ink = undefined;
      run.glyphs.push(sign.plain);
      x += sign.width;
    }
  }
  return runs;
}

/** The soft hyphen: no character before it is without ink. */
const FIRST_WITHOUT_INK = 0xad;

/** The box of a letter as seen from the pen after it, which is where an accent is drawn from. */
function readInk({ face, plain }: Sign): Box {
  const box = readPlainBox(face, plain);
  return { ...box, xMin: box.xMin - plain.advance, xMax: box.xMax - plain.advance };
}

/** Noto Sans draws accents for letters of this height; others push them up or down. */
const X_HEIGHT = 536;
const OVERSHOOT = 20;
/** Between accents on one letter. */
const GAP = 40;

/** Centres an accent on the ink so far; the next accent on the same letter goes beyond both. */
function placeMark(
  ink: Box,
  { face, plain }: Sign,
): { readonly mark: SetGlyph; readonly ink: Box } {
  const mark = readPlainBox(face, plain);
  const dx = Math.round((ink.xMin + ink.xMax - mark.xMin - mark.xMax) / 2);
  const isAbove = mark.yMin >= X_HEIGHT;
  const dy = isAbove
    ? Math.max(0, ink.yMax - X_HEIGHT - OVERSHOOT)
    : Math.min(0, ink.yMin + OVERSHOOT);
  const grown = isAbove
    ? { ...ink, yMax: mark.yMax + dy + GAP }
    : { ...ink, yMin: mark.yMin + dy - GAP };
  const parts = plain.parts.map(({ glyph }) => ({ glyph, dx, dy }));
  return { mark: { text: plain.text, parts, advance: 0 }, ink: grown };
}

function readPlainBox(face: Face, { parts }: SetGlyph): Box {
  return readBox(face.outlineOf(parts[0]?.glyph ?? 0));
}
