import type { PassageKind } from '../../../domain/draft/draft.ts';

/** The block of a tagged PDF that a piece of text belongs to. */
export type TagPlace = {
  /** Number of the block in the page's structure, in reading order. */
  readonly block: number;
  readonly kind: PassageKind | 'contents-entry' | 'figure';
  readonly level: number;
  /** Table, row and column within the page's structure; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
};

/** A node of the structure tree as pdf.js tells it. */
export type TagNode = {
  readonly role?: string;
  readonly children?: readonly TagNode[];
  readonly type?: string;
  readonly id?: string;
};

type Walk = {
  readonly places: Map<string, TagPlace>;
  blocks: number;
  tables: number;
};

type Inside = {
  readonly place: TagPlace | null;
  readonly listDepth: number;
};

/** Deepest nesting that is followed; pdf.js stops at 40. */
const DEEPEST = 60;

/** Where each piece of marked content of a page belongs, by its id. */
export function placeTags(root: TagNode): ReadonlyMap<string, TagPlace> {
  const walk: Walk = { places: new Map(), blocks: 0, tables: 0 };
  visitChildren(root, walk, { place: null, listDepth: 0 }, 0);
  return walk.places;
}

function visitChildren(node: TagNode, walk: Walk, inside: Inside, depth: number): void {
  if (depth > DEEPEST) return;
  for (const child of node.children ?? []) visit(child, walk, inside, depth + 1);
}

function visit(node: TagNode, walk: Walk, inside: Inside, depth: number): void {
  if (node.type === 'content' && node.id !== undefined) {
    if (inside.place) walk.places.set(node.id, inside.place);
    return;
  }
  if (node.role === 'Table' && inside.place?.cell == null) {
    visitTable(node, walk, inside, depth);
    return;
  }
  visitChildren(node, walk, enter(node.role ?? '', walk, inside), depth);
}

/** The block that begins with a node, or the one that goes on: what is in a cell, a note or a list item stays with it. */
function enter(role: string, walk: Walk, inside: Inside): Inside {
  if (inside.place?.cell || inside.place?.kind === 'footnote') return inside;
  if (role === 'L') return { place: null, listDepth: inside.listDepth + 1 };
  if (role === 'Note' || role === 'FENote') return open(walk, inside, 'footnote', 0);
  if (role === 'LI') return open(walk, inside, 'list-item', Math.max(1, inside.listDepth));
  if (role === 'Figure') return open(walk, inside, 'figure', 0);
  if (role === 'TOCI') return open(walk, inside, 'contents-entry', 0);
  if (inside.place !== null && inside.place.kind !== 'paragraph') return inside;
  const heading = levelOfHeading(role);
  if (heading > 0) return open(walk, inside, 'heading', heading);
  return PARAGRAPHS.has(role) ? open(walk, inside, 'paragraph', 0) : inside;
}

const PARAGRAPHS = new Set(['P', 'BlockQuote', 'Caption', 'Code', 'Formula', 'BibEntry']);

function levelOfHeading(role: string): number {
  if (role === 'H' || role === 'Title') return 1;
  const numbered = /^H([1-9])$/.exec(role);
  return numbered ? Number(numbered[1]) : 0;
}

function open(walk: Walk, inside: Inside, kind: TagPlace['kind'], level: number): Inside {
  const place = { block: walk.blocks, kind, level, cell: null };
  walk.blocks += 1;
  return { ...inside, place };
}

function visitTable(table: TagNode, walk: Walk, inside: Inside, depth: number): void {
  const number = walk.tables;
  walk.tables += 1;
  let row = 0;
  for (const node of listRows(table, 0)) {
    let column = 0;
    for (const cell of node.children ?? []) {
      const place = {
        block: walk.blocks,
        kind: 'table-cell' as const,
        level: 0,
        cell: { table: number, row, column },
      };
      walk.blocks += 1;
      visitChildren(cell, walk, { ...inside, place }, depth + 2);
      column += 1;
    }
    row += 1;
  }
}

function listRows(node: TagNode, depth: number): readonly TagNode[] {
  if (depth > DEEPEST) return [];
  return (node.children ?? []).flatMap((child) =>
    child.role === 'TR' ? [child] : listRows(child, depth + 1),
  );
}
