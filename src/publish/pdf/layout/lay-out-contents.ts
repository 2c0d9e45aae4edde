import type { ContentsBlock } from '../../blocks.ts';
import type { PendingItem, Tag } from './items.ts';
import { breakRuns, setLines } from './set-lines.ts';
import {
  changeStrip,
  type BlockContext,
  type BlockStrips,
  type ListedHeading,
  type Strip,
} from './strips.ts';
import { placeBaseline, STYLES, styleHeading } from './styles.ts';

const INDENT = 14;
/** Room for a page number of four digits, and air before it. */
const NUMBER_WIDTH = 40;

/** The headings of levels 1 and 2 that follow, each a link, with page numbers flush right; filled in once pages are known. */
export function layOutContents(block: ContentsBlock, context: BlockContext): BlockStrips {
  const style = styleHeading(1);
  const lines = breakRuns([{ text: block.title }], style, context.width, context.measure);
  const tag: Tag = { element: context.element, role: 'contents-title' };
  const column = { x: 0, width: context.width, align: 'start' } as const;
  const title = setLines(lines, style, column, tag).map((strip) => ({
    ...strip,
    keep: true,
  }));
  const entries = context.headingsAfter.flatMap((heading, index) => {
    const strips = layOutEntry(heading, index, context);
    const leads = heading.level === 1 && context.headingsAfter[index + 1]?.level === 2;
    return leads ? changeStrip(strips, -1, { keep: true }) : strips;
  });
  return { strips: [...title, ...entries], before: style.before, after: style.after };
}

function layOutEntry(
  heading: ListedHeading,
  index: number,
  context: BlockContext,
): readonly Strip[] {
  const { element, width, measure } = context;
  const isMain = heading.level === 1;
  const style = isMain ? STYLES.contentsMain : STYLES.contentsSub;
  const x = isMain ? 0 : INDENT;
  const tag: Tag = { element, role: 'contents-entry', part: [index] };
  // The space keeps the title and its page number apart for those who listen or copy.
  const column = { x, width: width - x - NUMBER_WIDTH, align: 'start' } as const;
  const lines = breakRuns([{ text: `${heading.text} ` }], style, column.width, measure);
  const strips = setLines(lines, style, column, tag).map((strip) => ({
    ...strip,
    keep: true,
  }));
  const height = style.leading * lines.length;
  const top = -height + style.leading;
  const ending: readonly PendingItem[] = [
    {
      ...tag,
      kind: 'page-number',
      heading: heading.element,
      right: width,
      y: placeBaseline(style),
      size: style.size,
      bold: style.bold,
    },
    {
      ...tag,
      kind: 'pending-link',
      x,
      y: top,
      width: width - x,
      height,
      text: heading.text,
      to: { heading: heading.element },
    },
  ];
  const withNumber = changeStrip(strips, -1, {
    items: [...(strips.at(-1)?.items ?? []), ...ending],
    keep: false,
  });
  return changeStrip(withNumber, 0, { gap: style.before });
}
