import type { FaceSet } from '../fonts/load-faces.ts';
import { cleanText } from './clean-text.ts';
import { isCombiningMark, nameCodePoints, splitGraphemes } from './code-points.ts';
import { isIgnorable, isInvisible, spellAnew } from './look-alikes.ts';
import { createRepertoire } from './repertoire.ts';
import { splitRuns, type GlyphRun } from './split-runs.ts';

const SUBSTITUTE = '\uFFFD';

/** The width of a text in em. */
export type Measure = (text: string, bold: boolean) => number;

/** Everything the document needs to know about its fonts. */
export type Typesetter = {
  /** The text as it will be printed: only characters the fonts have, a visible substitute for every other. */
  readonly makePrintable: (text: string) => string;
  readonly measure: Measure;
  readonly split: (text: string, bold: boolean) => readonly GlyphRun[];
  /** What was substituted so far, each once, in the order met: the characters, or "U+D83D" for half of one. */
  readonly listUnprintable: () => readonly string[];
};

/** A typesetter for these faces. Texts go through `makePrintable` before they are measured or split. */
export function createTypesetter(faces: FaceSet): Typesetter {
  const regular = createRepertoire(faces.regular);
  const bold = createRepertoire(faces.bold);
  const unprintable = new Set<string>();
  const note = (lost: string) => unprintable.add(lost);
  const widths = { regular: new Map<number, number>(), bold: new Map<number, number>() };

  const canPrint = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || isInvisible(codePoint)) return true;
    return regular(codePoint) !== undefined && bold(codePoint) !== undefined;
  };
  const canPrintAll = (text: string): boolean => {
    for (const character of text) if (!canPrint(character)) return false;
    return true;
  };

  const substitute = (lost: string): string => {
    note(lost);
    return canPrint(SUBSTITUTE) ? SUBSTITUTE : `[${nameCodePoints(lost)}]`;
  };

  const printCluster = (cluster: string): string => {
    if (canPrintAll(cluster)) return cluster;
    const decomposed = cluster.normalize('NFD');
    if (canPrintAll(decomposed)) return decomposed;
    const printed = Array.from(cluster, (character) => {
      if (canPrint(character)) return character;
      const spelling = spellAnew(character);
      if (spelling !== undefined && canPrintAll(spelling)) return spelling;
      return isIgnorable(character) ? '' : undefined;
    });
    // An emoji of seven code points, or a syllable, is one thing to its reader and gets one substitute.
    if (printed[0] === undefined) return substitute(cluster);
    return Array.from(cluster, (character, index) => printed[index] ?? substitute(character)).join(
      '',
    );
  };

  const makePrintable = (text: string): string => {
    const clean = supportMarks(cleanText(text, note));
    if (canPrintAll(clean)) return clean;
    // No character as readers see it reaches across a space, so only the words concerned are looked at closely.
    return clean.replace(/[^ \n]+/g, (word) =>
      canPrintAll(word) ? word : splitGraphemes(word).map(printCluster).join(''),
    );
  };

  const measure: Measure = (text, isBold) => {
    const known = isBold ? widths.bold : widths.regular;
    const repertoire = isBold ? bold : regular;
    let sum = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      let width = known.get(codePoint);
      if (width === undefined) {
        const isWeightless = isInvisible(codePoint) || isCombiningMark(codePoint);
        width = isWeightless ? 0 : (repertoire(codePoint)?.width ?? 0);
        known.set(codePoint, width);
      }
      sum += width;
    }
    return sum;
  };

  return {
    makePrintable,
    measure,
    split: (text, isBold) => splitRuns(text, isBold ? bold : regular),
    listUnprintable: () => [...unprintable],
  };
}

/** An accent with no letter before it stands on a space of its own, as Unicode asks. */
function supportMarks(text: string): string {
  return text.replace(/(^|[\n ])(?=\p{M})/gu, '$1\u00a0');
}
