import type { Block, DocumentInfo, HeadingBlock } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import { composePage, findDestinations, listBookmarks, mirrorItems } from './compose-pages.ts';
import type { Item, LaidOutDocument, Tag } from './items.ts';
import { layOutBlock } from './lay-out-block.ts';
import type { PageSize } from './page-size.ts';
import { paginate } from './paginate.ts';
import type { ListedHeading, Strip } from './strips.ts';
import { drawTitleBar } from './lay-out-text.ts';
import { breakRuns, setLine } from './set-lines.ts';
import { placeBaseline, STYLES } from './styles.ts';

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
    const footer = setFooter(words, index + 1, placed.length, size, measure);
    return { items: [...items, ...mirrorItems(footer, size, measure)] };
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
/** A long title takes two lines; what is longer still is shortened. */
const FOOTER_LINES = 2;
const LONGEST_FOOTER = 600;

/** The footer at the start of the line, clear of the page number at the end of its last line. */
function setFooter(
  words: PageWords,
  page: number,
  pages: number,
  size: PageSize,
  measure: Measure,
): readonly Item[] {
  const style = STYLES.footer;
  const tag: Tag = { element: -1, role: 'footer' };
  const breakText = (text: string, width: number) =>
    text === '' ? [] : breakRuns([{ text }], style, width, measure);
  const number = breakText(words.pageOf(page, pages), size.contentWidth);
  const numberWidth = Math.max(0, ...number.map(({ width }) => width));
  const room = size.contentWidth - numberWidth - FOOTER_GAP;
  const lines = breakText(shortenFooter(words.footer, room, measure), room);
  const last = size.height - FOOTER_RISE - placeBaseline(style);
  // Each has a column of its own, so that they stay apart whichever way their words run.
  const place = { x: size.left, width: room };
  const numberPlace = { x: size.left + size.contentWidth - numberWidth, width: numberWidth };
  const items = [
    ...lines.flatMap((line, index) =>
      setLine(line, style, place, tag, last - (lines.length - 1 - index) * style.leading),
    ),
    ...number.flatMap((line) => setLine(line, style, numberPlace, tag, last)),
  ];
  return items.filter((item) => item.kind === 'text');
}

/** As much of the text as two lines hold; a sign stands where words are left out. */
function shortenFooter(text: string, width: number, measure: Measure): string {
  const fits = (part: string) =>
    breakRuns([{ text: part }], STYLES.footer, width, measure).length <= FOOTER_LINES;
  // No two lines hold more characters than this, so a hostile title costs no time.
  const characters = Array.from(text.slice(0, 2 * LONGEST_FOOTER)).slice(0, LONGEST_FOOTER);
  const line = characters.join('').replace(/\s+/gu, ' ').trim();
  if (fits(line) && text.length <= LONGEST_FOOTER) return line;
  let [shortest, longest] = [0, characters.length];
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2);
    if (fits(`${characters.slice(0, middle).join('')}…`)) shortest = middle;
    else longest = middle - 1;
  }
  return `${characters.slice(0, shortest).join('').trimEnd()}…`;
}
