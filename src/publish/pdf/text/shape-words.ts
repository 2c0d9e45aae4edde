import type * as HarfBuzzModule from 'harfbuzzjs';
import type { Blob, Buffer, Face as ShapingFace, Font } from 'harfbuzzjs';
import type { Face } from '../fonts/face.ts';
import { encodeCluster, type Cluster } from './clusters.ts';
import type { GlyphPart, SetGlyph } from './repertoire.ts';

/** A word as it is set: its glyphs from left to right, whichever way it is read. */
export type ShapedWord = {
  readonly glyphs: readonly SetGlyph[];
  /** In em. */
  readonly width: number;
  /** The texts of clusters the font could not draw whole. */
  readonly missing: readonly string[];
};

type WordOrder = {
  readonly face: Face;
  readonly word: string;
  readonly isRightToLeft: boolean;
  /** BCP 47; some languages prefer other forms of the same letters. */
  readonly language: string;
};

/** Shapes a word that one face has all characters of. Throws for a face that has no rules for shaping. */
export type ShapeWord = (order: WordOrder) => ShapedWord;

let shared: Promise<ShapeWord> | undefined;

/** Loads HarfBuzz, once. Asked for only when a text has letters that need it; rejects when it does not arrive. */
export function loadShaping(): Promise<ShapeWord> {
  shared ??= import('harfbuzzjs').then(createShaping);
  // What did not arrive is asked for again next time; the failure itself reaches the caller.
  shared.catch(() => (shared = undefined));
  return shared;
}

type HarfBuzz = typeof HarfBuzzModule;

/** Words kept for each face; reports of one programme share most of theirs. */
const MOST_WORDS = 20_000;
/** A longer word hardly comes back. */
const LONGEST_KEPT = 64;

function createShaping(harfBuzz: HarfBuzz): ShapeWord {
  const buffer = new harfBuzz.Buffer();
  const fonts = new WeakMap<Face, { font: Font; words: Map<string, ShapedWord> }>();
  const openFont = (face: Face) => {
    const known = fonts.get(face);
    if (known) return known;
    const blob: Blob = new harfBuzz.Blob(requireRules(face).trueType);
    const shapingFace: ShapingFace = new harfBuzz.Face(blob);
    const fresh = { font: new harfBuzz.Font(shapingFace), words: new Map<string, ShapedWord>() };
    fonts.set(face, fresh);
    return fresh;
  };
  return (order) => {
    const { font, words } = openFont(order.face);
    const { word, isRightToLeft, language } = order;
    const key = `${isRightToLeft ? 'r' : 'l'} ${language} ${word}`;
    const known = words.get(key);
    if (known) return known;
    fillBuffer(harfBuzz, buffer, order);
    harfBuzz.shape(font, buffer);
    const shaped = setWord(order, readClusters(buffer, order));
    if (words.size >= MOST_WORDS) words.clear();
    if (word.length <= LONGEST_KEPT) words.set(key, shaped);
    return shaped;
  };
}

function requireRules(face: Face): NonNullable<Face['shaping']> {
  if (!face.shaping) throw new Error(`The font ${face.key} is not for shaping`);
  return face.shaping;
}

function fillBuffer({ Direction }: HarfBuzz, buffer: Buffer, order: WordOrder): void {
  buffer.reset();
  buffer.addText(order.word);
  buffer.setDirection(order.isRightToLeft ? Direction.RTL : Direction.LTR);
  buffer.setScript(requireRules(order.face).script);
  buffer.setLanguage(order.language);
}

type OpenCluster = {
  readonly start: number;
  readonly parts: GlyphPart[];
  advance: number;
  isWhole: boolean;
};

type ReadCluster = Cluster & { readonly isWhole: boolean };

/** What HarfBuzz left in the buffer, from left to right. Glyph 0 is the font's sign for "missing". */
function readClusters(
  buffer: Buffer,
  { face, word, isRightToLeft }: WordOrder,
): readonly ReadCluster[] {
  const positions = buffer.getGlyphPositions();
  const found: OpenCluster[] = [];
  for (const [index, { codepoint: glyph, cluster }] of buffer.getGlyphInfos().entries()) {
    const position = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    let open = found.at(-1);
    if (open?.start !== cluster) {
      open = { start: cluster, parts: [], advance: 0, isWhole: true };
      found.push(open);
    }
    if (glyph === 0) open.isWhole = false;
    if (face.outlineOf(glyph).length > 0)
      open.parts.push({ glyph, dx: open.advance + position.xOffset, dy: position.yOffset });
    open.advance += position.xAdvance;
  }
  const logical = isRightToLeft ? found.reverse() : found;
  const clusters = logical.map(({ start, ...rest }, index) => ({
    ...rest,
    text: word.slice(start, logical[index + 1]?.start ?? word.length),
  }));
  return isRightToLeft ? clusters.reverse() : clusters;
}

function setWord({ face, isRightToLeft }: WordOrder, clusters: readonly ReadCluster[]): ShapedWord {
  const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
  return {
    glyphs: clusters.flatMap(({ text, parts, advance: width }) =>
      encodeCluster({ text, parts, advance: width }, isRightToLeft),
    ),
    width: advance / face.unitsPerEm,
    missing: clusters.filter(({ isWhole }) => !isWhole).map(({ text }) => text),
  };
}
