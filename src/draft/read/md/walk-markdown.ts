import type { DraftPassage, PassageKind } from '../../../domain/draft/draft.ts';
import type { PassageCollector } from '../collect-passages.ts';
import { fold } from './parse-markdown.ts';
import type { MarkdownNode, MarkdownNote, MarkdownTable } from './tree.ts';

type Walk = {
  readonly collector: PassageCollector;
  /** Footnotes by label, until they are read. */
  readonly notes: Map<string, MarkdownNote>;
  tables: number;
  pictures: number;
};

/** What a block without a kind of its own is: by the list, note or cell around it. */
type Setting = {
  readonly kind: PassageKind;
  readonly level: number;
  readonly cell: DraftPassage['cell'];
};

const PLAIN: Setting = { kind: 'paragraph', level: 0, cell: null };

/**
 * Collects passages of parsed Markdown, chunk by chunk. A footnote follows the passage that refers to it. HTML is never
 * rendered: its tags go, its text stays.
 */
export function createMarkdownWalk(collector: PassageCollector, notes: Map<string, MarkdownNote>) {
  const walk: Walk = { collector, notes, tables: 0, pictures: 0 };
  return {
    walkBlocks: (blocks: readonly MarkdownNode[]) => walkBlocks(walk, blocks, PLAIN),
    /** Reads the footnotes that nothing refers to. */
    walkRest: () => {
      for (const label of notes.keys()) walkNote(walk, label);
    },
    countPictures: () => walk.pictures,
  };
}

function walkBlocks(walk: Walk, blocks: readonly MarkdownNode[], setting: Setting): void {
  for (const block of blocks) {
    if (walk.collector.isOver()) return;
    walkBlock(walk, block, setting);
  }
}

function walkBlock(walk: Walk, block: MarkdownNode, setting: Setting): void {
  switch (block.type) {
    case 'heading':
      addText(walk, block, { kind: 'heading', level: block.depth, cell: null });
      break;
    case 'list':
      walkBlocks(walk, block.children, {
        kind: setting.kind === 'footnote' ? 'footnote' : 'list-item',
        level: setting.kind === 'footnote' ? 0 : setting.level + 1,
        cell: null,
      });
      break;
    case 'table':
      walkTable(walk, block);
      break;
    case 'listItem':
    case 'blockquote':
      walkBlocks(walk, block.children, setting);
      break;
    default:
      addText(walk, block, setting);
  }
}

function walkTable(walk: Walk, table: MarkdownTable): void {
  const number = walk.tables;
  walk.tables += 1;
  table.children.forEach((line, row) => {
    line.children.forEach((node, column) => {
      addText(walk, node, { kind: 'table-cell', level: 0, cell: { table: number, row, column } });
    });
  });
}

function addText(walk: Walk, block: MarkdownNode, setting: Setting): void {
  const found = { text: '', notes: [] as string[] };
  gather(walk, block, found);
  walk.collector.add({ ...setting, text: found.text });
  for (const label of found.notes) walkNote(walk, label);
}

function walkNote(walk: Walk, label: string): void {
  const note = walk.notes.get(label);
  if (!note) return;
  walk.notes.delete(label);
  walkBlocks(walk, note.children, { kind: 'footnote', level: 0, cell: null });
}

function gather(walk: Walk, node: MarkdownNode, found: { text: string; notes: string[] }): void {
  if (node.type === 'break') found.text += ' ';
  else if (node.type === 'html') found.text += dropTags(node.value);
  else if (node.type === 'footnoteReference') found.notes.push(fold(node.identifier));
  else if (node.type === 'image' || node.type === 'imageReference') walk.pictures += 1;
  else if ('value' in node) found.text += node.value;
  else if ('children' in node) for (const child of node.children) gather(walk, child, found);
}

/** A tag that stands for a new line or a new block separates words. */
function dropTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<\/?(?:br|p|div|li|td|th|tr|h[1-6])\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}
