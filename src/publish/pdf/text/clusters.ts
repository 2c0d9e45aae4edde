import type { GlyphPart, SetGlyph } from './repertoire.ts';

/** Characters that are drawn together and cannot be told apart: a syllable, a ligature, a letter with its marks. */
export type Cluster = {
  readonly text: string;
  readonly parts: readonly GlyphPart[];
  readonly advance: number;
};

/** Marks and joiners. Some readers give a glyph no width when its text has one of them. */
const MARK = /[\p{Mn}\p{Cf}]/u;

/**
 * The glyphs of a cluster, from left to right, so that every reader gets its text back whole and in order. The
 * drawn glyph means the first character; an empty one without width beside it means the rest. Read from right
 * to left, each character of the rest has an empty glyph of its own before the drawn one, last character first:
 * readers turn the whole run around.
 */
export function encodeCluster(cluster: Cluster, isRightToLeft: boolean): readonly SetGlyph[] {
  const [first = '', ...rest] = Array.from(cluster.text);
  const isOne = rest.length === 0 || (!isRightToLeft && !MARK.test(cluster.text));
  if (isOne) return [cluster];
  const drawn: SetGlyph = { ...cluster, text: first };
  if (!isRightToLeft) return [drawn, emptyGlyph(rest.join(''))];
  return [...rest.reverse().map(emptyGlyph), drawn];
}

function emptyGlyph(text: string): SetGlyph {
  return { text, parts: [], advance: 0 };
}
