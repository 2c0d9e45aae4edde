import type { HeadingBlock, ParagraphBlock, QuoteBlock } from '../../blocks.ts';
import type { Line } from './lines.ts';
import type { PendingItem, Tag } from './items.ts';
import { breakRuns, setLines } from './set-lines.ts';
import {
  changeStrip,
  type BlockContext,
  type BlockStrips,
  type Frame,
  type Strip,
} from './strips.ts';
import { READABLE_WIDTH, STYLES, styleHeading, styleParagraph, type TextStyle } from './styles.ts';

const MOST_LARGE_LINES = 3;
const NOTICE_INSET = 12;
const QUOTE_INSET = 14;
const QUOTE_BAR = 2;
const TITLE_BAR = { width: 42, height: 4 };

/** A heading: never the last thing on a page, and a place to link to. */
export function layOutHeading(block: HeadingBlock, context: BlockContext): BlockStrips {
  const tag: Tag = { element: context.element, role: 'heading' };
  const { style, lines } = breakHeading(block, context);
  const column = { x: 0, width: context.width, align: 'start' } as const;
  const strips = setLines(lines, style, column, tag).map((strip) => ({
    ...strip,
    keep: true,
    binds: true,
  }));
  const marked = changeStrip(strips, 0, { heading: context.element });
  return { strips: marked, before: style.before, after: style.after };
}

/** The title is set large; one of many lines gives way to what stands below it. */
function breakHeading(
  { text, level }: HeadingBlock,
  { isTitle, width, measure }: BlockContext,
): { readonly style: TextStyle; readonly lines: readonly Line[] } {
  const breakAt = (style: TextStyle) => ({
    style,
    lines: breakRuns([{ text }], style, width, measure),
  });
  const normal = styleHeading(level);
  if (!isTitle) return breakAt(normal);
  const large = breakAt(STYLES.title);
  return large.lines.length <= MOST_LARGE_LINES ? large : breakAt(normal);
}

/** A paragraph of any look; line ends in its text are kept. */
export function layOutParagraph(block: ParagraphBlock, context: BlockContext): BlockStrips {
  const look = block.look ?? 'body';
  const style = styleParagraph(look);
  const isNotice = look === 'notice';
  const x = isNotice ? NOTICE_INSET : 0;
  const width = isNotice
    ? context.width - 2 * NOTICE_INSET
    : Math.min(READABLE_WIDTH, context.width);
  const lines = breakRuns(block.runs, style, width, context.measure);
  const set = setLines(lines, style, { x, width }, { element: context.element, role: 'paragraph' });
  const framed = isNotice ? frameStrips(set, frameNotice(context)) : set;
  // A label belongs to what it labels.
  const strips =
    block.keepWithNext === true || look === 'label'
      ? changeStrip(framed, -1, { keep: true })
      : framed;
  return { strips, before: style.before, after: style.after };
}

/** The words of a draft with a bar beside them, and under them where they stand. */
export function layOutQuote(block: QuoteBlock, context: BlockContext): BlockStrips {
  const column = { x: QUOTE_INSET, width: Math.min(READABLE_WIDTH, context.width) - QUOTE_INSET };
  const set = (text: string, style: TextStyle, role: 'quote' | 'quote-place') =>
    setLines(breakRuns([{ text }], style, column.width, context.measure), style, column, {
      element: context.element,
      role,
    });
  const words = set(block.text, STYLES.quote, 'quote');
  const place =
    block.place === ''
      ? []
      : changeStrip(set(block.place, STYLES.quotePlace, 'quote-place'), 0, {
          gap: STYLES.quotePlace.before,
        });
  const strips = place.length === 0 ? words : [...changeStrip(words, -1, { keep: true }), ...place];
  const bar: Frame = {
    element: context.element,
    x: 0,
    width: QUOTE_BAR,
    padTop: 1,
    padBottom: 1,
    fill: 'rule',
  };
  return {
    strips: frameStrips(strips, bar),
    before: STYLES.quote.before,
    after: STYLES.quote.after,
  };
}

function frameNotice({ element, width }: BlockContext): Frame {
  return { element, x: 0, width, padTop: 8, padBottom: 8, fill: 'band', stroke: 'rule' };
}

function frameStrips(strips: readonly Strip[], frame: Frame): readonly Strip[] {
  return strips.map((strip) => ({ ...strip, frame }));
}

/** The bar above everything on the first page of a document with a title. */
export function drawTitleBar(element: number): Strip {
  const bar: PendingItem = {
    element,
    role: 'decoration',
    kind: 'shape',
    shape: { kind: 'rectangle', at: { x: 0, y: 0 }, ...TITLE_BAR, fill: 'better' },
  };
  return { height: TITLE_BAR.height + 3.5, items: [bar], gap: 0, keep: true };
}
