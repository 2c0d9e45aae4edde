import { MOST_CHARACTERS, type PassageCollector } from '../collect-passages.ts';
import { buildBlocks, toPassage } from './build-blocks.ts';
import { findListLevels } from './list-levels.ts';
import { listWords } from './mend-words.ts';
import { splitLines } from './split-lines.ts';

/** The words of so much of a text, in UTF-16 units, tell how its author writes compounds. */
const VOCABULARY = 1_000_000;

/**
 * Collects the passages of a text without markup: headings by their numbers or capitals, items of lists by their marks,
 * and paragraphs whose lines are joined again. Gives the number of pages; null when the text has no form feeds.
 */
export function collectPlainText(text: string, collector: PassageCollector): number | null {
  // Twice what is taken: spaces and marks of layout do not count there.
  const { lines, pages } = splitLines(text.slice(0, 2 * MOST_CHARACTERS));
  const blocks = buildBlocks(lines, listWords(text.slice(0, VOCABULARY)));
  const levels = findListLevels(blocks);
  for (const index of blocks.keys()) {
    if (collector.isOver()) break;
    const passage = toPassage(blocks, index);
    const isItem = passage.kind === 'list-item';
    collector.add({
      ...passage,
      ...(isItem ? { level: levels[index] ?? 1 } : {}),
      page: pages === null ? null : (passage.page ?? null),
    });
  }
  if (text.length > 2 * MOST_CHARACTERS) collector.cutShort();
  return pages;
}
