import {
  Bookmark,
  HeadingLevel,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { HeadingBlock, ListBlock, ParagraphBlock, QuoteBlock, Run } from '../blocks.ts';
import type { WordContext } from './context.ts';
import { LISTS } from './lists.ts';
import { writeRuns, writeText } from './runs.ts';
import { isReadFromRight } from './scripts.ts';
import { STYLE_OF_LOOK } from './word-styles.ts';
import { joinRuns } from '../join-runs.ts';

/** A paragraph that is read the way its text is. */
export function writeParagraph(
  runs: readonly Run[],
  options: Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>,
  context: WordContext,
  lang?: string,
): Paragraph {
  return frameParagraph(writeRuns(runs, context, lang), joinRuns(runs), options, context);
}

/** A paragraph with these children that is read the way `text` is. */
export function frameParagraph(
  children: readonly ParagraphChild[],
  text: string,
  options: Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>,
  { info }: WordContext,
): Paragraph {
  const bidirectional = isReadFromRight(text, info.direction);
  return new Paragraph({ ...options, children, ...(bidirectional && { bidirectional }) });
}

/** A paragraph of running text in the style of its look. */
export function writeParagraphBlock(
  { runs, look, keepWithNext, lang }: ParagraphBlock,
  options: { readonly pageBreakBefore: boolean },
  context: WordContext,
): Paragraph {
  const style = STYLE_OF_LOOK[look ?? 'body'];
  const keepNext = keepWithNext ?? false;
  return writeParagraph(runs, { style, keepNext, ...options }, context, lang);
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** A heading with a bookmark to point to; the one that names the document is its title. */
export function writeHeading(
  block: HeadingBlock,
  options: { readonly pageBreakBefore: boolean },
  context: WordContext,
): Paragraph {
  const { text, level, anchor } = block;
  const heading = anchor === 'title' ? HeadingLevel.TITLE : LEVELS[level];
  const words = writeText(text, context);
  const name = context.bookmarkAt(block);
  const children = name === undefined ? words : [new Bookmark({ id: name, children: words })];
  return frameParagraph(children, text, { heading, ...options }, context);
}

/** A passage of the draft and its place in it. */
export function writeQuote(
  { text, place, lang }: QuoteBlock,
  context: WordContext,
): readonly Paragraph[] {
  const hasPlace = place !== '';
  return [
    writeParagraph([{ text }], { style: 'Quote', keepNext: hasPlace }, context, lang),
    ...(hasPlace ? [writeParagraph([{ text: place }], { style: 'QuotePlace' }, context)] : []),
  ];
}

/** A list of its own, so that every numbered one begins with 1. */
export function writeList(
  { ordered, items }: ListBlock,
  instance: number,
  context: WordContext,
): readonly Paragraph[] {
  const reference = ordered ? LISTS.numbers : LISTS.bullets;
  return items.map((runs) =>
    writeParagraph(
      runs,
      { style: 'ListParagraph', numbering: { reference, level: 0, instance } },
      context,
    ),
  );
}
