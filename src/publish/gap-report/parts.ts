import type { Block, HeadingBlock, Ink, ParagraphBlock, Run } from '../blocks.ts';

type Look = ParagraphBlock['look'];

export function heading(level: HeadingBlock['level'], text: string, anchor?: string): Block {
  return { kind: 'heading', level, text, ...(anchor && { anchor }) };
}

export function paragraph(text: string | readonly Run[], look: Look = 'body'): Block {
  return { kind: 'paragraph', runs: typeof text === 'string' ? [{ text }] : text, look };
}

/** A stretch in bold. */
export function strong(text: string, colour?: Ink): Run {
  return { text, bold: true, ...(colour && { colour }) };
}

/** A label in bold, then a text: "Conventional practice: …". */
export function labelled(label: string, text: string, colour?: Ink): Block {
  return paragraph([strong(`${label} `, colour), { text }]);
}

export function list(items: readonly (string | readonly Run[])[], ordered = false): Block {
  return {
    kind: 'list',
    ordered,
    items: items.map((item) => (typeof item === 'string' ? [{ text: item }] : item)),
  };
}

/** The blocks, or none when there is nothing to say. */
export function when(condition: boolean, blocks: () => readonly Block[]): readonly Block[] {
  return condition ? blocks() : [];
}

/** Name of the place of a dimension in the document. */
export function dimensionAnchor(id: string): string {
  return `dimension-${id}`;
}
