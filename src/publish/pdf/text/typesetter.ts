import type { FaceSet } from '../fonts/load-faces.ts';
import { cleanText } from './clean-text.ts';
import { nameCodePoints, splitGraphemes } from './code-points.ts';
import { createDirections, keepOrder, LEFT_TO_RIGHT, type Directions } from './directions.ts';
import { isIgnorable, isInvisible, isWithoutInk, spellAnew } from './look-alikes.ts';
import { orderRuns } from './order-runs.ts';
import type { GlyphRun } from './split-runs.ts';
import { createWeight } from './weight.ts';

const SUBSTITUTE = '\uFFFD';
const LINE_END = 0x0a;

/** The width of a text in em, and, for documents that have any such, which texts are read from right to left. */
export type Measure = {
  (text: string, bold: boolean): number;
  readonly directions?: Directions;
};

/** The same measure for what is drawn for one side already, such as the labels of a figure: nothing is mirrored. */
export function keepSides(measure: Measure): Measure {
  if (!measure.directions) return measure;
  const widthOf = (text: string, isBold: boolean) => measure(text, isBold);
  return Object.assign(widthOf, { directions: keepOrder(measure.directions) });
}

/** Everything the document needs to know about its fonts. */
export type Typesetter = {
  /** The text as it will be printed: only characters the fonts have, a visible substitute for every other. */
  readonly makePrintable: (text: string) => string;
  readonly measure: Measure;
  /** The runs of a text that is read in one direction; one of several is ordered as a paragraph of its own. */
  readonly split: (text: string, bold: boolean, isRightToLeft?: boolean) => readonly GlyphRun[];
  /** What was substituted so far, each once, in the order met: the characters, or "U+D83D" for half of one. */
  readonly listUnprintable: () => readonly string[];
};

type Voice = { readonly language: string; readonly direction: 'ltr' | 'rtl' };

/** A typesetter for these faces. Texts go through `makePrintable` before they are measured or split. */
export function createTypesetter(
  faces: FaceSet,
  voice: Voice = { language: 'en', direction: 'ltr' },
): Typesetter {
  const { shape, bidi } = faces;
  const directions = bidi ? createDirections(bidi, voice.direction === 'rtl') : LEFT_TO_RIGHT;
  const regular = createWeight(faces.regular, shape, voice.language);
  const bold = createWeight(faces.bold, shape, voice.language);
  const weightOf = (isBold: boolean) => (isBold ? bold : regular);
  const unprintable = new Set<string>();
  const note = (lost: string) => unprintable.add(lost);

  const known = new Map<number, boolean>([[LINE_END, true]]);
  const lookUp = (codePoint: number): boolean => {
    const can =
      isInvisible(codePoint) ||
      (shape !== undefined && isWithoutInk(codePoint)) ||
      (regular.repertoire(codePoint) !== undefined && bold.repertoire(codePoint) !== undefined);
    known.set(codePoint, can);
    return can;
  };
  const canPrintAll = (text: string): boolean => {
    // By index: an iterator makes an object for each of the hundreds of thousands of characters of a report.
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      if (!(known.get(codePoint) ?? lookUp(codePoint))) return false;
    }
    return true;
  };

  const substitute = (lost: string): string => {
    note(lost);
    return canPrintAll(SUBSTITUTE) ? SUBSTITUTE : `[${nameCodePoints(lost)}]`;
  };

  const printCluster = (cluster: string): string => {
    if (canPrintAll(cluster)) return cluster;
    const decomposed = cluster.normalize('NFD');
    if (canPrintAll(decomposed)) return decomposed;
    const printed = Array.from(cluster, (character) => {
      if (canPrintAll(character)) return character;
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

  // A font that has every character may still lack a drawing for some of them together. Both weights have the same
  // rules, so one is asked.
  const replaceMissing = (text: string): string =>
    regular
      .findMissing(text)
      .reduce((printed, lost) => printed.replaceAll(lost, () => substitute(lost)), text);

  const makePrintable = (text: string): string => {
    const clean = supportMarks(cleanText(text, note));
    if (canPrintAll(clean)) return replaceMissing(clean);
    // No character as readers see it reaches across a space, so only the words concerned are looked at closely.
    return replaceMissing(
      clean.replace(/[^ \n]+/g, (word) =>
        canPrintAll(word) ? word : splitGraphemes(word).map(printCluster).join(''),
      ),
    );
  };

  const split: Typesetter['split'] = (text, isBold, isRightToLeft = false) => {
    const { splitOne } = weightOf(isBold);
    if (isRightToLeft || !bidi) return splitOne(text, isRightToLeft, directions);
    return orderRuns(text, directions, (part, isTurned) => splitOne(part, isTurned, directions));
  };

  return {
    makePrintable,
    measure: Object.assign(
      (text: string, isBold: boolean) => weightOf(isBold).measure(text),
      bidi && { directions },
    ),
    split,
    listUnprintable: () => [...unprintable],
  };
}

/** An accent with no letter before it stands on a space of its own, as Unicode asks. */
function supportMarks(text: string): string {
  return text.replace(/(^|[\n ])(?=\p{M})/gu, '$1\u00a0');
}
