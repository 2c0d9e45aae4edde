import { PDFDict, PDFNumber, type PDFObject } from 'pdf-lib';
import { readName, readNumber, type OpenFile, type Value } from './open-file.ts';

/** An element of the structure tree, as read from a file. */
export type TreeElement = {
  /** Its reference, such as "12 0 R", to compare with others. */
  readonly reference: string;
  readonly type: string;
  readonly dictionary: Value;
  readonly children: readonly TreeElement[];
  /** Content and annotations it holds itself. */
  readonly holds: readonly Held[];
};

/** A marked sequence by its page (from 0) and number, or an annotation by its reference. */
type Held =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly reference: string };

/** The elements right below the root of the tree; none when there is no tree. */
export function readTree(file: OpenFile): readonly TreeElement[] {
  const root = file.entry(file.catalog, 'StructTreeRoot');
  const pages = new Map(
    file.document.getPages().map(({ ref }, index) => [ref.toString(), index] as const),
  );
  const pageOf = (value: Value): number => pages.get(String(value)) ?? -1;

  const readElement = (reference: PDFObject, dictionary: PDFDict): TreeElement => {
    const home = file.rawEntry(dictionary, 'Pg');
    const children: TreeElement[] = [];
    const holds: Held[] = [];
    for (const child of kidsOf(dictionary)) {
      const found = file.look(child);
      const type = readName(file.entry(found, 'Type'));
      if (found instanceof PDFNumber)
        holds.push({ kind: 'content', page: pageOf(home), mcid: found.asNumber() });
      else if (type === 'MCR') {
        const page = pageOf(file.rawEntry(found, 'Pg') ?? home);
        holds.push({ kind: 'content', page, mcid: readNumber(file.entry(found, 'MCID')) ?? -1 });
      } else if (type === 'OBJR')
        holds.push({ kind: 'annotation', reference: String(file.rawEntry(found, 'Obj')) });
      else if (found instanceof PDFDict) children.push(readElement(child, found));
    }
    const type = readName(file.entry(dictionary, 'S')) ?? '';
    return { reference: reference.toString(), type, dictionary, children, holds };
  };
  const kidsOf = (dictionary: Value): readonly PDFObject[] => {
    const kids = file.rawEntry(dictionary, 'K');
    const list = file.list(kids);
    return list.length === 0 && kids && !String(file.look(kids)).startsWith('[') ? [kids] : list;
  };
  return kidsOf(root).flatMap((reference) => {
    const dictionary = file.look(reference);
    return dictionary instanceof PDFDict ? [readElement(reference, dictionary)] : [];
  });
}

/** An element and all below it, in reading order, each with the one it stands in. */
export function walkTree(
  elements: readonly TreeElement[],
  parent?: TreeElement,
): readonly (readonly [element: TreeElement, parent: TreeElement | undefined])[] {
  return elements.flatMap((element) => [
    [element, parent] as const,
    ...walkTree(element.children, element),
  ]);
}

/** The parent tree: for every key the reference of an element, or those of the marked sequences of a page. */
export function readParentTree(file: OpenFile): ReadonlyMap<number, string | readonly string[]> {
  const root = file.entry(file.catalog, 'StructTreeRoot');
  const entries = file.list(file.entry(file.entry(root, 'ParentTree'), 'Nums'));
  const tree = new Map<number, string | readonly string[]>();
  for (let at = 0; at < entries.length; at += 2) {
    const key = readNumber(file.look(entries[at]));
    const value = entries[at + 1];
    const owners = file.look(value);
    if (key === undefined || !value) continue;
    tree.set(key, owners instanceof PDFDict ? value.toString() : file.list(value).map(String));
  }
  return tree;
}
