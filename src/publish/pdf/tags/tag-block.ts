import { assertNever } from '../../../lib/assert-never.ts';
import type { Block, FigureBlock, ListBlock, QuoteBlock } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import { boundItems } from './bound-items.ts';
import type { Places } from './collect-items.ts';
import { markLink, markText, type Marker } from './mark-content.ts';
import {
  wrap,
  type StructureElement,
  type StructureProperties,
  type StructureType,
} from './structure.ts';
import { tagTable } from './tag-table.ts';

/** What the tags of a block are made from. */
export type BlockTags = {
  readonly places: Places;
  readonly marker: Marker;
  readonly measure: Measure;
  /** The type of its heading, when it has one. */
  readonly heading: StructureType;
  /** How deep in the list of contents each of its entries stands, 1 or 2. */
  readonly entryLevels: readonly number[];
};

/**
 * The elements of one block. What was printed of it and has no place in them is read after them as a paragraph: nothing
 * on a page may be missing from the tree.
 */
export function tagBlock(block: Block, tags: BlockTags): readonly StructureElement[] {
  const elements = tagByKind(block, tags);
  const rest = markText('P', tags.places.takeRest(), tags.marker);
  return [...elements, ...wrap('P', rest)];
}

function tagByKind(block: Block, tags: BlockTags): readonly StructureElement[] {
  const { places, marker, heading } = tags;
  switch (block.kind) {
    case 'heading':
      return wrap(heading, markText(heading, places.take('heading'), marker));
    case 'paragraph':
      return wrap('P', markText('P', places.take('paragraph'), marker), speak(block.lang));
    case 'list':
      return tagList(block, tags);
    case 'table':
      return tagTable(block, places, marker);
    case 'figure':
      return tagFigure(block, tags);
    case 'quote':
      return tagQuote(block, tags);
    case 'contents':
      return tagContents(tags);
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function speak(language: string | undefined): StructureProperties {
  return language === undefined ? {} : { language };
}

function tagList(
  { ordered, items }: ListBlock,
  { places, marker }: BlockTags,
): readonly StructureElement[] {
  const entries = items.flatMap((_, index) => {
    const label = markText('Lbl', places.take('list-marker', [index]), marker);
    const body = markText('LBody', places.take('list-item', [index]), marker);
    return wrap('LI', [...wrap('Lbl', label), ...wrap('LBody', body)]);
  });
  return wrap('L', entries, { numbering: ordered ? 'Decimal' : 'Disc' });
}

/** A picture is one thing to its reader: lines and labels together, with words that say the same, and its caption. */
function tagFigure(
  { alternative }: FigureBlock,
  { places, marker, measure }: BlockTags,
): readonly StructureElement[] {
  const drawing = places.take('figure');
  const box = boundItems(drawing[0]?.items ?? [], measure);
  const children = [
    ...drawing.map(({ page, items }) => marker.mark('Figure', page, { items, isReversed: false })),
    ...wrap('Caption', markText('Caption', places.take('caption'), marker)),
  ];
  return wrap('Figure', children, { alternative, ...(box && { box }) });
}

/** The words of a draft, in its language; where they stand is said in the language of the report. */
function tagQuote(
  { lang }: QuoteBlock,
  { places, marker }: BlockTags,
): readonly StructureElement[] {
  const words = wrap('P', markText('P', places.take('quote'), marker), speak(lang));
  const place = wrap('P', markText('P', places.take('quote-place'), marker));
  return wrap('BlockQuote', [...words, ...place]);
}

/** A list of contents, in which entries of the second level stand below the one before them. */
function tagContents({
  places,
  marker,
  heading,
  entryLevels,
}: BlockTags): readonly StructureElement[] {
  const title = wrap(heading, markText(heading, places.take('contents-title'), marker));
  const children: StructureElement[] = [];
  let below: StructureElement[] = [];
  const closeBelow = (): void => {
    children.push(...wrap('TOC', below));
    below = [];
  };
  for (const [index, level] of entryLevels.entries()) {
    const link = markLink(places.take('contents-entry', [index]), marker);
    const entry = wrap('TOCI', wrap('Reference', link));
    if (level === 1) {
      closeBelow();
      children.push(...entry);
    } else below.push(...entry);
  }
  closeBelow();
  return [...title, ...wrap('TOC', children)];
}
