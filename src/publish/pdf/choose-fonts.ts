import type { Block, DocumentInfo } from '../blocks.ts';
import type { FontSource } from './fonts/font-source.ts';
import { loadFaces, type FaceSet } from './fonts/load-faces.ts';
import { chooseSubsets } from './fonts/subset-ranges.ts';
import { drawnLike, spellAnew } from './text/look-alikes.ts';
import { mapTexts } from './text/map-texts.ts';

/** Loads the faces this document needs and no others: every code point of every text is looked at. */
export function loadFacesFor(
  blocks: readonly Block[],
  info: DocumentInfo,
  source: FontSource,
): Promise<FaceSet> {
  const codePoints = new Set<number>();
  const scan = (text: string): string => {
    for (const character of text.normalize('NFC')) codePoints.add(character.codePointAt(0) ?? 0);
    return text;
  };
  mapTexts(blocks, scan);
  scan(`${info.footer} ${info.pageOf(12_345, 67_890)}`);
  return loadFaces(chooseSubsets(addStandIns(codePoints)), source);
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
