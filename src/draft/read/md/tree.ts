import type { fromMarkdown } from 'mdast-util-from-markdown';

/** The tree of a text in Markdown. */
export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
/** Anything in the tree. */
export type MarkdownNode = MarkdownRoot['children'][number];
export type MarkdownNote = Extract<MarkdownNode, { type: 'footnoteDefinition' }>;
export type MarkdownTable = Extract<MarkdownNode, { type: 'table' }>;
