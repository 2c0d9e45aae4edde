import type { DraftPassage, PassageKind } from '../../../domain/draft/draft.ts';
import type { PassageCollector } from '../collect-passages.ts';
import type { DocumentModel, ModelNode } from './model.ts';
import { HEADING_STYLE } from './simple-writer.ts';
import { placeCells } from './place-cells.ts';

type Walk = {
  readonly model: DocumentModel;
  readonly collector: PassageCollector;
  /** Notes that were read: a second reference to a note does not repeat it. */
  readonly notes: Set<unknown>;
  /** From 1; null when the file does not tell where its pages begin. */
  page: number | null;
  tables: number;
};

/** Where blocks stand: in a cell, in a note, or in neither. */
type Setting = { readonly cell: DraftPassage['cell']; readonly isNote: boolean };

/**
 * Collects the passages of a Word document. A cell with several paragraphs gives several passages with the same cell: a
 * log frame lists several things in one cell, and joined they would read as one sentence that nobody wrote. A note
 * follows the passage that refers to it.
 */
export function walkModel(
  model: DocumentModel,
  collector: PassageCollector,
  hasPages: boolean,
): void {
  const walk = { model, collector, notes: new Set(), page: hasPages ? 1 : null, tables: 0 };
  walkBlocks(walk, model.children, { cell: null, isNote: false });
}

function walkBlocks(walk: Walk, blocks: readonly ModelNode[], setting: Setting): void {
  for (const block of blocks) {
    if (walk.collector.isOver()) return;
    if (block.type === 'paragraph') walkParagraph(walk, block, setting);
    else if (block.type === 'table') walkTable(walk, block, setting);
    else walkBlocks(walk, block.children ?? [], setting);
  }
}

function walkTable(walk: Walk, table: ModelNode, setting: Setting): void {
  const number = walk.tables;
  walk.tables += 1;
  for (const { node, row, column } of placeCells(table)) {
    walkBlocks(walk, node.children ?? [], { ...setting, cell: { table: number, row, column } });
  }
}

function walkParagraph(walk: Walk, paragraph: ModelNode, setting: Setting): void {
  const found: Found = { text: '', hasText: false, page: walk.page, notes: [], blocks: [] };
  gather(walk, paragraph.children ?? [], found);
  walk.collector.add({
    ...findKind(paragraph, setting),
    text: found.text,
    page: found.page,
    cell: setting.cell,
  });
  walkBlocks(walk, found.blocks, setting);
  for (const reference of found.notes) walkNote(walk, reference);
}

type Found = {
  text: string;
  /** More than spaces so far. */
  hasText: boolean;
  page: number | null;
  readonly notes: ModelNode[];
  readonly blocks: ModelNode[];
};

/** The text of a paragraph, the page on which it starts, and what else is in it. */
function gather(walk: Walk, nodes: readonly ModelNode[], found: Found): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const text = node.value ?? '';
      if (!found.hasText) found.page = walk.page;
      found.hasText ||= text.trim() !== '';
      found.text += text;
    } else if (node.type === 'break' && node.breakType === 'page') {
      if (walk.page !== null) walk.page += 1;
    } else if (node.type === 'noteReference') found.notes.push(node);
    else if (node.type === 'paragraph' || node.type === 'table') found.blocks.push(node);
    else gather(walk, node.children ?? [], found);
  }
}

function walkNote(walk: Walk, reference: ModelNode): void {
  const note = walk.model.findNote(reference);
  if (!note || walk.notes.has(note)) return;
  walk.notes.add(note);
  walkBlocks(walk, note.body, { cell: null, isNote: true });
}

/** Levels from 1. In a cell and in a note, headings and lists are only a way to write. */
function findKind(
  { styleId, numbering }: ModelNode,
  { cell, isNote }: Setting,
): { readonly kind: PassageKind; readonly level?: number } {
  if (isNote) return { kind: 'footnote' };
  if (cell) return { kind: 'table-cell' };
  if (styleId?.startsWith(HEADING_STYLE)) {
    return { kind: 'heading', level: Number(styleId.slice(HEADING_STYLE.length)) };
  }
  return numbering
    ? { kind: 'list-item', level: Number(numbering.level) + 1 }
    : { kind: 'paragraph' };
}
