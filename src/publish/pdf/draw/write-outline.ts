import type { Bookmark, LaidOutDocument } from '../layout/items.ts';
import type { PdfFile } from './open-document.ts';
import { writeText } from './pdf-syntax.ts';
import { writeDestination } from './write-links.ts';

type Node = {
  readonly id: number;
  readonly bookmark: Bookmark | undefined;
  readonly children: Node[];
};

/** Writes the bookmarks as an outline, nested by heading level; a reader opens the levels they want. */
export function writeOutline(file: PdfFile, document: LaidOutDocument): void {
  if (document.bookmarks.length === 0) return;
  let root: Node | undefined;
  file.onObjects(() => {
    root = nestBookmarks(document.bookmarks, () => file.reserveObject());
    file.writeObject(
      root.id,
      `<</Type /Outlines ${writeChildren(root)} /Count ${root.children.length}>>`,
    );
    writeNodes(file, root, document.height);
  });
  file.onCatalog(() => {
    if (root) file.write(`/Outlines ${root.id} 0 R`);
  });
}

function nestBookmarks(bookmarks: readonly Bookmark[], reserve: () => number): Node {
  const root: Node = { id: reserve(), bookmark: undefined, children: [] };
  const path: Node[] = [root];
  for (const bookmark of bookmarks) {
    // A skipped level nests under the nearest heading above it.
    while (path.length > 1 && (path.at(-1)?.bookmark?.level ?? 0) >= bookmark.level) path.pop();
    const node: Node = { id: reserve(), bookmark, children: [] };
    (path.at(-1) ?? root).children.push(node);
    path.push(node);
  }
  return root;
}

function writeNodes(file: PdfFile, parent: Node, height: number): void {
  for (const [index, node] of parent.children.entries()) {
    const { bookmark } = node;
    if (!bookmark) continue;
    const previous = parent.children[index - 1];
    const next = parent.children[index + 1];
    const parts = [
      `/Title ${writeText(bookmark.title)} /Parent ${parent.id} 0 R /Dest ${writeDestination(file, bookmark, height)}`,
      ...(previous ? [`/Prev ${previous.id} 0 R`] : []),
      ...(next ? [`/Next ${next.id} 0 R`] : []),
      ...(node.children.length > 0
        ? [`${writeChildren(node)} /Count ${-node.children.length}`]
        : []),
    ];
    file.writeObject(node.id, `<<${parts.join(' ')}>>`);
    writeNodes(file, node, height);
  }
}

function writeChildren(node: Node): string {
  return `/First ${node.children[0]?.id} 0 R /Last ${node.children.at(-1)?.id} 0 R`;
}
