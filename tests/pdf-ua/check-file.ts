import type { Breach } from './breach.ts';
import { checkDocument } from './check-document.ts';
import { checkFonts } from './check-fonts.ts';
import { checkLinks } from './check-links.ts';
import { checkPages } from './check-pages.ts';
import { checkStructure } from './check-structure.ts';
import { openFile } from './open-file.ts';
import { readParentTree, readTree } from './read-tree.ts';

/**
 * Holds a file against the points of PDF/UA-1 (ISO 14289-1) that a machine can decide and our writer could get wrong. Not a
 * replacement for a full validator: what our files never have (forms, scripts, media, embedded files) is not looked at.
 */
export async function checkFile(bytes: Uint8Array): Promise<readonly Breach[]> {
  const file = await openFile(bytes);
  const tree = readTree(file);
  const parents = readParentTree(file);
  return [
    ...checkDocument(file),
    ...checkStructure(file, tree),
    ...checkPages(file, tree, parents),
    ...checkLinks(file, tree, parents),
    ...checkFonts(file),
  ];
}
