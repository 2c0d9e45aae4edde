import type { Block, DocumentInfo } from '../blocks.ts';
import { describeSubset, type FontSource } from './fonts/font-source.ts';
import { loadFaces, type FaceSet } from './fonts/load-faces.ts';
import { chooseSubsets } from './fonts/subset-ranges.ts';
import { cleanText } from './text/clean-text.ts';
import { loadBidi } from './text/directions.ts';
import { drawnLike, spellAnew } from './text/look-alikes.ts';
import { mapTexts } from './text/map-texts.ts';
import { loadShaping } from './text/shape-words.ts';

/**
 * Loads the faces this document needs and no others: every code point of every text is looked at. What shapes
 * letters and what orders directions come along only when there is something to shape or order.
 */
export async function loadFacesFor(
  blocks: readonly Block[],
  info: DocumentInfo,
  source: FontSource,
): Promise<FaceSet> {
  const codePoints = new Set<number>();
  const scan = (text: string): string => {
    const clean = cleanText(text, () => undefined);
    // By index: an iterator makes an object for each of the hundreds of thousands of characters of a report.
    for (let at = 0; at < clean.length; at += 1) {
      const codePoint = clean.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      codePoints.add(codePoint);
    }
    return text;
  };
  mapTexts(blocks, scan);
  scan(`${info.footer} ${info.pageOf(12_345, 67_890)}`);
  const subsets = chooseSubsets(addStandIns(codePoints));
  const hasShaping = subsets.some((subset) => describeSubset(subset).script !== undefined);
  const hasDirections = info.direction === 'rtl' || subsets.includes('arabic');
  const [faces, shape, bidi] = await Promise.all([
    loadFaces(subsets, source),
    hasShaping ? loadShaping() : undefined,
    hasDirections ? loadBidi() : undefined,
  ]);
  return { ...faces, ...(shape && { shape }), ...(bidi && { bidi }) };
}

/** The characters, and those that may be printed in their place. */
function addStandIns(codePoints: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(codePoints);
  for (const codePoint of codePoints) {
    const other = drawnLike(codePoint);
    if (other !== undefined) all.add(other);
    for (const character of spellAnew(String.fromCodePoint(codePoint)) ?? '')
      all.add(character.codePointAt(0) ?? 0);
  }
  return all;
}
