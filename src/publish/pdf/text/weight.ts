import type { Face } from '../fonts/face.ts';
import { isCombiningMark } from './code-points.ts';
import type { Directions } from './directions.ts';
import { isWithoutInk } from './look-alikes.ts';
import { createRepertoire, type Repertoire } from './repertoire.ts';
import { needsShaping } from './scripts.ts';
import type { ShapeWord } from './shape-words.ts';
import { splitStretches } from './shaped-words.ts';
import { splitMixed } from './split-mixed.ts';
import { splitRuns, type GlyphRun } from './split-runs.ts';

/** What can be done with the faces of one weight. */
export type WeightSetter = {
  readonly repertoire: Repertoire;
  /** The width of a text in em. */
  readonly measure: (text: string) => number;
  /** The texts of clusters that no face can draw whole, though it has their characters. */
  readonly findMissing: (text: string) => readonly string[];
  /** The runs of a text that is read in one direction. */
  readonly splitOne: (
    text: string,
    isRightToLeft: boolean,
    directions: Directions,
  ) => readonly GlyphRun[];
};

/**
 * Measures and splits with these faces. Texts without letters to shape go the short way, character by character;
 * without `shape` all do.
 */
export function createWeight(
  faces: readonly Face[],
  shape: ShapeWord | undefined,
  language: string,
): WeightSetter {
  const repertoire = createRepertoire(faces);
  const shapingFaces = faces.filter(({ shaping }) => shaping !== undefined);
  const measurePlain = createMeasure(repertoire);
  if (!shape || shapingFaces.length === 0) {
    const splitOne: WeightSetter['splitOne'] = (text) => splitRuns(text, repertoire);
    return { repertoire, measure: measurePlain, findMissing: () => [], splitOne };
  }
  const shapeIn = (face: Face, word: string, isRightToLeft: boolean) =>
    shape({ face, word, isRightToLeft, language });
  const shapeFreely = (face: Face, word: string) =>
    shapeIn(face, word, face.shaping?.script === 'Arab');
  return {
    repertoire,
    measure: (text) => {
      if (!needsShaping(text)) return measurePlain(text);
      return splitStretches(text, shapingFaces).reduce(
        (sum, { text: part, face }) =>
          sum + (face ? shapeFreely(face, part).width : measurePlain(part)),
        0,
      );
    },
    findMissing: (text) => {
      if (!needsShaping(text)) return [];
      return splitStretches(text, shapingFaces).flatMap(({ text: part, face }) =>
        face ? shapeFreely(face, part).missing : [],
      );
    },
    splitOne: (text, isRightToLeft, { mirror }) => {
      if (!isRightToLeft && !needsShaping(text)) return splitRuns(text, repertoire);
      const stretches = splitStretches(text, shapingFaces);
      return splitMixed(stretches, isRightToLeft, { repertoire, shape: shapeIn, mirror });
    },
  };
}

function createMeasure(repertoire: Repertoire): (text: string) => number {
  const widths = new Map<number, number>();
  const measureOne = (codePoint: number): number => {
    const isWeightless = isWithoutInk(codePoint) || isCombiningMark(codePoint);
    const width = isWeightless ? 0 : (repertoire(codePoint)?.width ?? 0);
    widths.set(codePoint, width);
    return width;
  };
  return (text) => {
    let sum = 0;
    // By index: an iterator makes an object for each of the hundreds of thousands of characters of a report.
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      sum += widths.get(codePoint) ?? measureOne(codePoint);
    }
    return sum;
  };
}
