import type { Block, DocumentInfo, HeadingBlock } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import { composePage, findDestinations, listBookmarks } from './compose-pages.ts';
import type { Item, LaidOutDocument } from './items.ts';
import { layOutBlock } from './lay-out-block.ts';
import type { PageSize } from './page-size.ts';
import { paginate } from './paginate.ts';
import type { ListedHeading, Strip } from './strips.ts';
import { drawTitleBar } from './lay-out-text.ts';
import { STYLES } from './styles.ts';

/** Paragraphs that may stand above the title, such as the kind of document. */
const MOST_BEFORE_TITLE = 2;

/** The words the layout adds to the blocks, printable as they are. */
type PageWords = Pick<DocumentInfo, 'footer' | 'pageOf'>;

/** Lays out a whole document at once; see `layOutInSteps`. */
export function layOutDocument(
  blocks: readonly Block[],
  words: PageWords,
  size: PageSize,
  measure: Measure,
): LaidOutDocument {
  const steps = layOutInSteps(blocks, words, size, measure);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Blocks in, pages of placed items out. Pure: the same blocks, words, page and measure give the same pages. Yields the
 * number of blocks laid out so far, so that a caller may rest in between.
 */
export function* layOutInSteps(
  blocks: readonly Block[],
  words: PageWords,
  size: PageSize,
  measure: Measure,
): Generator<number, LaidOutDocument> {
  const headings = findHeadings(blocks);
  const title = findTitle(blocks);
  const strips: Strip[] = title === undefined ? [] : [drawTitleBar(title)];
  let after = 0;
  let startsPage = false;
  let previous: Block['kind'] | undefined;
  for (const [element, block] of blocks.entries()) {
    const laidOut = layOutBlock(block, {
      element,
      width: size.contentWidth,
      pageHeight: size.contentHeight,
      measure,
      headingsAfter: block.kind === 'contents' ? listHeadings(headings, element) : [],
      isTitle: element === title,
    });
    const [first, ...rest] = laidOut.strips;
    if (block.kind === 'page-break') startsPage = previous !== undefined;
    if (first) {
      // A heading right under a heading belongs to it.
      const before =
        block.kind === 'heading' && previous === 'heading' ? laidOut.before / 2 : laidOut.before;
      strips.push({ ...first, gap: Math.max(after, before), startsPage });
      // A spread would overflow the stack on a note of thousands of lines.
      for (const strip of rest) strips.push(strip);
      after = laidOut.after;
      startsPage = false;
      previous = block.kind;
    }
    yield element + 1;
  }
  const placed = paginate(strips, size.contentHeight);
  const destinations = findDestinations(placed, size);
  const anchors = new Map(
    [...headings].flatMap(([element, { anchor }]) =>
      anchor === undefined ? [] : [[anchor, element] as const],
    ),
  );
  const pages = placed.map((page, index) => {
    const { items } = composePage(page, size, measure, destinations, anchors);
    return { items: [...items, ...setFooter(words, index + 1, placed.length, size, measure)] };
  });
  return {
    width: size.width,
    height: size.height,
    pages,
    bookmarks: listBookmarks(headings, destinations),
  };
}

function findHeadings(blocks: readonly Block[]): ReadonlyMap<number, HeadingBlock> {
  return new Map(
    blocks.flatMap((block, element) =>
      block.kind === 'heading' ? [[element, block] as const] : [],
    ),
  );
}

/** The first heading is the title of the document when it is a main one with at most a few words before it. */
function findTitle(blocks: readonly Block[]): number | undefined {
  const found = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const block = blocks[found];
  return block?.kind === 'heading' && block.level === 1 && found <= MOST_BEFORE_TITLE
    ? found
    : undefined;
}

function listHeadings(
  headings: ReadonlyMap<number, HeadingBlock>,
  after: number,
): readonly ListedHeading[] {
  return [...headings]
    .filter(([element, { level }]) => element > after && level <= 2)
    .map(([element, { level, text }]) => ({ element, level, text }));
}

const FOOTER_RISE = 34;
const FOOTER_GAP = 20;

/** The footer at the start of the line, shortened when it would meet the page number at its end. */
function setFooter(
  words: PageWords,
  page: number,
  pages: number,
  size: PageSize,
  measure: Measure,
): readonly Item[] {
  const style = STYLES.footer;
  const widthOf = (text: string) => measure(text, style.bold) * style.size;
  const number = words.pageOf(page, pages);
  const numberX = size.left + size.contentWidth - widthOf(number);
  const footer = shortenText(words.footer, numberX - size.left - FOOTER_GAP, widthOf);
  const set = (text: string, x: number): readonly Item[] =>
    text === ''
      ? []
      : [
          {
            element: -1,
            role: 'footer',
            kind: 'text',
            x,
            y: size.height - FOOTER_RISE,
            text,
            size: style.size,
            bold: style.bold,
            ink: style.ink,
            isRightToLeft: false,
          },
        ];
  return [...set(footer, size.left), ...set(number, numberX)];
}

function shortenText(text: string, width: number, widthOf: (text: string) => number): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  if (widthOf(line) <= width) return line;
  // No footer line holds more characters than this, so a hostile title costs no time.
  const characters = Array.from(line.slice(0, 400));
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
