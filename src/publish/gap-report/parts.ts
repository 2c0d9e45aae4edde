import type { Ink } from '../../report/shapes.ts';
import type { Block, HeadingBlock, ParagraphBlock, Run, TableBlock, TableCell } from '../blocks.ts';

type Look = ParagraphBlock['look'];

export function heading(level: HeadingBlock['level'], text: string, anchor?: string): Block {
  return { kind: 'heading', level, text, ...(anchor && { anchor }) };
}

export function paragraph(text: string | readonly Run[], look: Look = 'body'): ParagraphBlock {
  return { kind: 'paragraph', runs: typeof text === 'string' ? [{ text }] : text, look };
}

/** A stretch in bold. */
export function strong(text: string, colour?: Ink): Run {
  return { text, bold: true, ...(colour && { colour }) };
}

/** A label in bold, then a text: "What to do now: …". */
export function labelled(label: string, text: string, colour?: Ink): ParagraphBlock {
  return paragraph([strong(`${label}: `, colour), { text }]);
}

/** The same, kept on the page of what comes after it. */
export function keepWithNext<T extends ParagraphBlock | TableBlock>(block: T): T {
  return { ...block, keepWithNext: true };
}

export function list(items: readonly (string | readonly Run[])[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: items.map((item) => (typeof item === 'string' ? [{ text: item }] : item)),
  };
}

export function cell(content: string | Run): TableCell {
  return { runs: [typeof content === 'string' ? { text: content } : content] };
}

/** A cell that names its row. */
export function header(content: string | Run): TableCell {
  return { ...cell(content), header: true };
}

/** The blocks, or none when there is nothing to say. */
export function when(condition: boolean, blocks: () => readonly Block[]): readonly Block[] {
  return condition ? blocks() : [];
}
