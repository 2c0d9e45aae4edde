import { assertNever } from '../../../lib/assert-never.ts';
import type { Block } from '../../blocks.ts';
import { layOutContents } from './lay-out-contents.ts';
import { layOutFigure } from './lay-out-figure.ts';
import { layOutList } from './lay-out-list.ts';
import { layOutTable } from './lay-out-table.ts';
import { layOutHeading, layOutParagraph, layOutQuote } from './lay-out-text.ts';
import type { BlockContext, BlockStrips } from './strips.ts';

/** The strips of one block. A page break has none; the block after it begins a page. */
export function layOutBlock(block: Block, context: BlockContext): BlockStrips {
  switch (block.kind) {
    case 'heading':
      return layOutHeading(block, context);
    case 'paragraph':
      return layOutParagraph(block, context);
    case 'list':
      return layOutList(block, context);
    case 'table':
      return layOutTable(block, context);
    case 'figure':
      return layOutFigure(block, context);
    case 'quote':
      return layOutQuote(block, context);
    case 'contents':
      return layOutContents(block, context);
    case 'page-break':
      return { strips: [], before: 0, after: 0 };
    default:
      return assertNever(block);
  }
}
