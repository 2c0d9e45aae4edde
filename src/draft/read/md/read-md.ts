import { collectPassages, type PassageCollector } from '../collect-passages.ts';
import type { FormatReader, ReadProgress } from '../read-draft.ts';
import { conclude, refuse } from '../refuse.ts';
import { collectPlainText } from '../txt/collect-plain-text.ts';
import { decodeText } from '../txt/decode-text.ts';
import { createChunkParser, fold, type ParsedChunk } from './parse-markdown.ts';
import { LONGEST_CHUNK, splitChunks } from './split-chunks.ts';
import type { MarkdownNote } from './tree.ts';
import { createMarkdownWalk } from './walk-markdown.ts';

/** Of a whole text, in UTF-16 units: about 1,000 pages. The parser needs half a minute for more. */
const LONGEST_MARKDOWN = 3_000_000;
/** The parser goes over a line again for each mark that may belong to another one. In UTF-16 units. */
const LONGEST_LINE = 10_000;
/** Lists and quotations one inside the other, in one line. */
const DEEP_CONTAINERS = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){20}/m;
/** A line of one mark, of which the parser would try every part. */
const LONG_RUN = /([*_~`>[\]|-])\1{299}/;
/**
 * A block of settings at the start, which some programs write: it is not part of the text. A line across the page is
 * written the same way; no setting follows it.
 */
const FRONT_MATTER = /^---\n(?=[\w-]+[ \t]*:)(?:(?!---\n).*\n){0,100}---\n/;

/**
 * Reads Markdown with tables and footnotes (GitHub’s dialect). What no person writes (one block of dozens of pages,
 * lists nested by the dozen, thousands of pages) is read as plain text, since the parser would need minutes for it.
 */
export const readMd: FormatReader = (bytes, onProgress) => {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    return Promise.resolve(refuse({ code: 'unknown-format', found: 'binary' }));
  }
  const text = decoded.text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, '');
  const collector = collectPassages();
  const pictures = collectMarkdown(text, collector, onProgress);
  const { passages, gaps } = collector.finish();
  const seen = pictures > 0 ? [{ kind: 'pictures', count: pictures } as const] : [];
  const all = [...decoded.gaps, ...seen, ...gaps];
  return Promise.resolve(conclude({ format: 'md', pages: null, passages, gaps: all }));
};

/** Gives the number of pictures. */
function collectMarkdown(
  text: string,
  collector: PassageCollector,
  onProgress: (progress: ReadProgress) => void,
): number {
  const chunks = text.length > LONGEST_MARKDOWN ? [{ text }] : parseChunks(text, onProgress);
  const walk = createMarkdownWalk(collector, indexNotes(chunks));
  for (const { text: source, parsed } of chunks) {
    if (parsed) walk.walkBlocks(parsed.blocks);
    else collectPlainText(source, collector);
  }
  walk.walkRest();
  return walk.countPictures();
}

/** A piece of the text; without a tree when it is to be read as plain text. */
type Chunk = { readonly text: string; readonly parsed?: ParsedChunk };

function parseChunks(
  markdown: string,
  onProgress: (progress: ReadProgress) => void,
): readonly Chunk[] {
  const parse = createChunkParser(markdown);
  const chunks = splitChunks(markdown);
  return chunks.map((text, done) => {
    onProgress({ unit: 'part', done, of: chunks.length });
    return isTooHard(text) ? { text } : { text, parsed: parse(text) };
  });
}

function isTooHard(chunk: string): boolean {
  const hasLongLine = chunk.split('\n').some((line) => line.length > LONGEST_LINE);
  const isLong = hasLongLine || chunk.length > LONGEST_CHUNK;
  return isLong || DEEP_CONTAINERS.test(chunk) || LONG_RUN.test(chunk);
}

/** The first of several footnotes with one label counts. */
function indexNotes(chunks: readonly Chunk[]): Map<string, MarkdownNote> {
  const notes = new Map<string, MarkdownNote>();
  for (const note of chunks.flatMap(({ parsed }) => parsed?.notes ?? [])) {
    const label = fold(note.identifier);
    if (!notes.has(label)) notes.set(label, note);
  }
  return notes;
}
