import type {
  Annotation,
  Box,
  Content,
  StructureElement,
  StructureNode,
  TaggedDocument,
} from '../tags/structure.ts';
import type { PdfFile } from './open-document.ts';
import { writeAscii, writeNumber, writeText } from './pdf-syntax.ts';
import { writeAnnotation } from './write-links.ts';

/** What the tree is written from, and the object numbers of its parts. */
type Tree = {
  readonly file: PdfFile;
  readonly height: number;
  readonly annotations: ReadonlyMap<
    Annotation,
    { readonly id: number; readonly parentKey: number }
  >;
  /** For every page, the elements of its marked sequences by their number. */
  readonly owners: readonly number[][];
  readonly linkOwners: Map<number, number>;
};

/**
 * Writes the structure tree, its parent tree and the annotations of links (ISO 32000-1, 14.7). Every page has an entry
 * of its own in the parent tree, its number less one; annotations have those after.
 */
export function writeStructure(file: PdfFile, document: TaggedDocument, height: number): void {
  const annotations = new Map<Annotation, { id: number; parentKey: number }>();
  let root = 0;
  file.onPage((page) => {
    // Object numbers are taken here and not before: jsPDF expects the first page to be object 3.
    const ids = (document.pages[page - 1]?.annotations ?? []).map((annotation) => {
      const id = file.reserveObject();
      annotations.set(annotation, { id, parentKey: document.pages.length + annotations.size });
      return `${id} 0 R`;
    });
    file.write(`/StructParents ${page - 1} /Tabs /S`);
    if (ids.length > 0) file.write(`/Annots [${ids.join(' ')}]`);
  });
  file.onObjects(() => {
    const owners = document.pages.map(() => []);
    root = writeTree({ file, height, annotations, owners, linkOwners: new Map() }, document.root);
  });
  file.onCatalog(() => file.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R`));
}

function writeTree(tree: Tree, document: StructureElement): number {
  const { file, height, annotations, owners, linkOwners } = tree;
  const root = file.reserveObject();
  const parents = file.reserveObject();
  const top = writeElement(tree, document, root);
  for (const [annotation, { id, parentKey }] of annotations)
    file.writeObject(id, writeAnnotation(file, annotation, parentKey, height));
  const entries = [
    ...owners.map((ids, page) => `${page} [${ids.map((id) => `${id} 0 R`).join(' ')}]`),
    ...[...linkOwners].sort(([a], [b]) => a - b).map(([key, id]) => `${key} ${id} 0 R`),
  ];
  file.writeObject(parents, `<</Nums [${entries.join(' ')}]>>`);
  file.writeObject(
    root,
    `<</Type /StructTreeRoot /K ${top} 0 R /ParentTree ${parents} 0 R` +
      ` /ParentTreeNextKey ${owners.length + annotations.size}>>`,
  );
  return root;
}

/** Writes an element and all below it; gives its object number. */
function writeElement(tree: Tree, element: StructureElement, parent: number): number {
  const { file } = tree;
  const id = file.reserveObject();
  const home = findHome(element.children);
  const children = element.children.map((child) => writeChild(tree, child, id, home));
  const parts = [
    `/S /${element.type} /P ${parent} 0 R`,
    ...(home === undefined ? [] : [`/Pg ${file.pageObject(home)} 0 R`]),
    ...(children.length === 0 ? [] : [`/K ${writeChildren(children)}`]),
    ...writeProperties(element, tree.height),
  ];
  file.writeObject(id, `<<${parts.join(' ')}>>`);
  return id;
}

/** The page of the first content of an element: there a number alone says which content is meant. */
function findHome(children: readonly StructureNode[]): number | undefined {
  return children.find((child) => child.kind !== 'element')?.page;
}

function writeChildren(children: readonly string[]): string {
  return children.length === 1 ? (children[0] ?? '') : `[${children.join(' ')}]`;
}

function writeChild(
  tree: Tree,
  child: StructureNode,
  parent: number,
  home: number | undefined,
): string {
  switch (child.kind) {
    case 'element':
      return `${writeElement(tree, child, parent)} 0 R`;
    case 'content':
      return writeContent(tree, child, parent, home);
    case 'annotation':
      return writeObjectReference(tree, child, parent, home);
  }
}

function writeContent(
  { file, owners }: Tree,
  { page, mcid }: Content,
  parent: number,
  home: number | undefined,
): string {
  const owned = owners[page - 1];
  if (owned) owned[mcid] = parent;
  return page === home
    ? String(mcid)
    : `<</Type /MCR /Pg ${file.pageObject(page)} 0 R /MCID ${mcid}>>`;
}

function writeObjectReference(
  { file, annotations, linkOwners }: Tree,
  annotation: Annotation,
  parent: number,
  home: number | undefined,
): string {
  const written = annotations.get(annotation);
  if (!written) throw new Error('A link in the tree is on no page.');
  linkOwners.set(written.parentKey, parent);
  const page = annotation.page === home ? '' : ` /Pg ${file.pageObject(annotation.page)} 0 R`;
  return `<</Type /OBJR /Obj ${written.id} 0 R${page}>>`;
}

function writeProperties(element: StructureElement, height: number): readonly string[] {
  const { alternative, language } = element;
  const attributes = writeAttributes(element, height);
  return [
    ...(alternative === undefined ? [] : [`/Alt ${writeText(tidyText(alternative))}`]),
    ...(language === undefined ? [] : [`/Lang ${writeAscii(language)}`]),
    ...(attributes === undefined ? [] : [`/A <<${attributes}>>`]),
  ];
}

/** Halves of characters and control characters have no place in a text string. */
function tidyText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\s\p{Cc}]+/gu, ' ');
}

function writeAttributes(
  { scope, numbering, box, isRightToLeft }: StructureElement,
  height: number,
): string | undefined {
  if (scope !== undefined) return `/O /Table /Scope /${scope}`;
  if (numbering !== undefined) return `/O /List /ListNumbering /${numbering}`;
  if (box) return `/O /Layout /Placement /Block /BBox ${writeBox(box, height)}`;
  return isRightToLeft === true ? '/O /Layout /WritingMode /RlTb' : undefined;
}

function writeBox({ left, top, right, bottom }: Box, height: number): string {
  return `[${[left, height - bottom, right, height - top].map(writeNumber).join(' ')}]`;
}
