import type { Face } from '../fonts/face.ts';
import type { Repertoire, SetGlyph } from './repertoire.ts';
import type { ShapedWord } from './shape-words.ts';
import type { Stretch } from './shaped-words.ts';
import { splitRuns, type GlyphRun } from './split-runs.ts';

/** Glyphs of one face, from left to right, that stay together whichever way the line is read. */
type Unit = {
  readonly face: Face;
  readonly glyphs: readonly SetGlyph[];
  /** In em. */
  readonly width: number;
};

/** What a text of several scripts is set with. */
export type MixedSetting = {
  readonly repertoire: Repertoire;
  readonly shape: (face: Face, word: string, isRightToLeft: boolean) => ShapedWord;
  /** The character to draw for one read from right to left. */
  readonly mirror: (character: string) => string;
};

/**
 * Splits stretches that are all read in one direction into runs, in the order they are read; `x` of each is its
 * left edge. Read from right to left, the first run stands at the right.
 */
export function splitMixed(
  stretches: readonly Stretch[],
  isRightToLeft: boolean,
  setting: MixedSetting,
): readonly GlyphRun[] {
  const units: Unit[] = [];
  for (const { face, text } of stretches) {
    if (face) units.push(shapeUnit(face, text, isRightToLeft, setting));
    else if (isRightToLeft) for (const unit of turnPlain(text, setting)) units.push(unit);
    else for (const unit of setPlain(text, setting.repertoire)) units.push(unit);
  }
  return joinUnits(units, isRightToLeft);
}

function shapeUnit(
  face: Face,
  text: string,
  isRightToLeft: boolean,
  { shape }: MixedSetting,
): Unit {
  const { glyphs, width, missing } = shape(face, text, isRightToLeft);
  // Such characters are replaced before layout, so this is a bug.
  if (missing.length > 0)
    throw new Error(`The font ${face.key} cannot draw "${missing.join(' ')}"`);
  return { face, glyphs, width };
}

function setPlain(text: string, repertoire: Repertoire): readonly Unit[] {
  return splitRuns(text, repertoire).map(({ face, glyphs }) => ({
    face,
    glyphs,
    width: glyphs.reduce((sum, { advance }) => sum + advance, 0) / face.unitsPerEm,
  }));
}

/** A letter with its accents is one unit; what is drawn may be the mirror image, what is meant is not. */
function turnPlain(text: string, { repertoire, mirror }: MixedSetting): readonly Unit[] {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []).flatMap((cluster) => {
    const mirrored = mirror(cluster);
    const drawn = repertoire(mirrored.codePointAt(0) ?? 0) ? mirrored : cluster;
    const units = setPlain(drawn, repertoire);
    if (drawn === cluster) return units;
    return units.map((unit) => ({
      ...unit,
      glyphs: unit.glyphs.map((glyph) => ({ ...glyph, text: cluster })),
    }));
  });
}

/** A run as it grows: units in the order they are read. */
type OpenRun = { readonly face: Face; readonly units: Unit[]; width: number };

function joinUnits(units: readonly Unit[], isRightToLeft: boolean): readonly GlyphRun[] {
  const open: OpenRun[] = [];
  for (const unit of units) {
    const current = open.at(-1);
    const joined = current && joinTo(current.face, unit);
    if (joined) {
      current.units.push(joined);
      current.width += joined.width;
    } else open.push({ face: unit.face, units: [unit], width: unit.width });
  }
  const runs = isRightToLeft ? open.flatMap(partEdges) : open;
  const whole = runs.reduce((sum, { width }) => sum + width, 0);
  let read = 0;
  return runs.map(({ face, units: inside, width }) => {
    const x = isRightToLeft ? whole - read - width : read;
    read += width;
    const ordered = isRightToLeft ? inside.reverse() : inside;
    return { face, x, glyphs: ordered.flatMap(({ glyphs }) => glyphs), isRightToLeft };
  });
}

/**
 * A run read from right to left without the spaces at its ends, which become runs of their own: readers that turn a run
 * around would otherwise put its last space before the first word, and glue words of neighbouring runs together.
 */
function partEdges(run: OpenRun): readonly OpenRun[] {
  const { face, units } = run;
  const first = units.findIndex((unit) => !isGap(unit));
  const last = units.findLastIndex((unit) => !isGap(unit));
  if (first < 0 || (first === 0 && last === units.length - 1)) return [run];
  const parts = [units.slice(0, first), units.slice(first, last + 1), units.slice(last + 1)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({
      face,
      units: part,
      width: part.reduce((sum, { width }) => sum + width, 0),
    }));
}

function isGap({ glyphs }: Unit): boolean {
  return glyphs.every(({ text }) => GAP.test(text));
}

const GAP = /^[ \u00a0]$/;

/** The unit as part of a run of `face`, or undefined. A space has no ink, so it can be part of any run. */
function joinTo(face: Face, unit: Unit): Unit | undefined {
  if (unit.face === face) return unit;
  if (!face.shaping || !isGap(unit)) return undefined;
  const glyphs = unit.glyphs.map(({ text, advance }) => ({
    text,
    parts: [],
    advance: Math.round((advance / unit.face.unitsPerEm) * face.unitsPerEm),
  }));
  return { ...unit, glyphs };
}
