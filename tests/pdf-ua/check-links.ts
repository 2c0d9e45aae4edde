import type { Breach } from './breach.ts';
import { listOwners } from './check-pages.ts';
import { readName, readNumber, readString, type OpenFile } from './open-file.ts';
import { walkTree, type TreeElement } from './read-tree.ts';

/** Links: each area belongs to a link element that has words, says where it leads, and is met in reading order. */
export function checkLinks(
  file: OpenFile,
  tree: readonly TreeElement[],
  parents: ReadonlyMap<number, string | readonly string[]>,
): readonly Breach[] {
  const owners = listOwners(tree);
  const elements = new Map(walkTree(tree).map(([element]) => [element.reference, element]));
  return file.document.getPages().flatMap((page, index) => {
    const annotations = file.list(file.rawEntry(page.node, 'Annots'));
    const tabs = readName(file.entry(page.node, 'Tabs'));
    return [
      ...(annotations.length > 0 && tabs !== 'S'
        ? [{ clause: '7.18.3', what: `Page ${index + 1} is not walked in reading order.` }]
        : []),
      ...annotations.flatMap((reference) => {
        const place = `The link ${reference.toString()} on page ${index + 1}`;
        const owner = owners.get(reference.toString());
        const element = elements.get(owner ?? '');
        const key = readNumber(file.entry(reference, 'StructParent')) ?? -1;
        const words = readString(file.entry(reference, 'Contents')) ?? '';
        const rules: readonly (readonly [kept: boolean, clause: string, what: string])[] = [
          [readName(file.entry(reference, 'Subtype')) === 'Link', '7.18.1', 'is something else'],
          [words.trim() !== '', '7.18.5', 'has no words of its own'],
          [element?.type === 'Link', '7.18.5', 'is in no link element'],
          [owner !== undefined && parents.get(key) === owner, '7.18.5', 'has another parent'],
          [element?.holds.some(({ kind }) => kind === 'content') === true, '7.18.5', 'has no text'],
        ];
        return rules.flatMap(([kept, clause, what]) =>
          kept ? [] : [{ clause, what: `${place} ${what}.` }],
        );
      }),
    ];
  });
}
