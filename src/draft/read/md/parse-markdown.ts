import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownNode, MarkdownNote, MarkdownRoot } from './tree.ts';

/** A chunk of Markdown as a tree, without what was only added to parse it. */
export type ParsedChunk = {
  readonly blocks: readonly MarkdownNode[];
  readonly notes: readonly MarkdownNote[];
};

const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:/gm;
const REFERENCE = /\[([^[\]\n]{1,200})\]/g;

/**
 * Parses chunks of one text. A reference is only one when its definition is known, which may stand in another chunk: so
 * each chunk is given stand-ins for the definitions that it refers to.
 */
export function createChunkParser(markdown: string): (chunk: string) => ParsedChunk {
  const labels = new Set(findLabels(markdown));
  return (chunk) => {
    const wanted = new Set([...chunk.matchAll(REFERENCE)].map(([, label]) => fold(label ?? '')));
    const own = new Set(findLabels(chunk));
    const standIns = [...wanted].filter((label) => labels.has(label) && !own.has(label));
    const text = [chunk, ...standIns.map((label) => `[${label}]: #`)].join('\n\n');
    const { children } = parse(text);
    const blocks = children.filter(({ position }) => (position?.start.offset ?? 0) < chunk.length);
    return {
      blocks: blocks.filter(({ type }) => type !== 'footnoteDefinition' && type !== 'definition'),
      notes: blocks.filter((block) => block.type === 'footnoteDefinition'),
    };
  };
}

/** What is defined in a text: footnotes, with their ^, and targets of links. */
function findLabels(text: string): readonly string[] {
  return [...text.matchAll(DEFINITION)].map(([, label]) => fold(label ?? ''));
}

/**
 * Addresses without brackets stay text, and looking for them at each letter takes most of the time. Lines that are set
 * in are text in a draft, not program code.
 */
const NOT_LOOKED_FOR = {
  disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'codeIndented'] },
};

function parse(text: string): MarkdownRoot {
  return fromMarkdown(text, {
    extensions: [gfm(), NOT_LOOKED_FOR],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Labels are compared without regard to case and spacing (CommonMark 0.31, 4.7). */
export function fold(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
