import {
  InternalHyperlink,
  LeaderType,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  type Paragraph,
} from 'docx';
import type { ContentsBlock } from '../blocks.ts';
import type { WordContext } from './context.ts';
import { frameParagraph, writeParagraph } from './paragraphs.ts';
import { writeText } from './runs.ts';

/**
 * The headings of levels 1 and 2 with their pages, each a link. The pages are fields that Word works out when it opens
 * the file; a field for the whole list would ask the reader first whether it may.
 */
export function writeContents(
  { title }: ContentsBlock,
  options: { readonly pageBreakBefore: boolean },
  context: WordContext,
): readonly Paragraph[] {
  const heading = writeParagraph(
    [{ text: title }],
    { style: 'ContentsTitle', ...options },
    context,
  );
  const entries = context.blocks.flatMap((block) => {
    const bookmark = context.bookmarkAt(block);
    if (block.kind !== 'heading' || bookmark === undefined) return [];
    if (block.level > 2 || block.anchor === 'title') return [];
    return [writeEntry(block.text, bookmark, block.level === 1 ? 'TOC1' : 'TOC2', context)];
  });
  return [heading, ...entries];
}

function writeEntry(
  text: string,
  bookmark: string,
  style: string,
  context: WordContext,
): Paragraph {
  const position = context.page.contentWidth;
  const tabStops = [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }];
  const page = new SimpleField(`PAGEREF ${bookmark} \\h`);
  const children = [...writeText(text, context), new TextRun({ children: [new Tab()] }), page];
  const link = new InternalHyperlink({ children, anchor: bookmark });
  return frameParagraph([link], text, { style, tabStops }, context);
}
