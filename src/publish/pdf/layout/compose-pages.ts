import { assertNever } from '../../../lib/assert-never.ts';
import type { HeadingBlock } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import { moveItem, type Bookmark, type Item, type LaidOutPage, type PendingItem } from './items.ts';
import type { PageSize } from './page-size.ts';
import { mirrorItem, shiftItem } from './mirror-item.ts';
import type { PlacedPage, PlacedStrip } from './paginate.ts';
import type { Frame, Strip } from './strips.ts';

/** Where a link to a heading leads: a page, counted from 1, and a height on it. */
type Destination = { readonly page: number; readonly y: number };

/** Where headings stand, by the index of their block. */
type Destinations = ReadonlyMap<number, Destination>;

/** A reader who follows a link sees the heading with a little air above it. */
const AIR = 10;

/** Finds the page of every heading. */
export function findDestinations(pages: readonly PlacedPage[], size: PageSize): Destinations {
  const found = new Map<number, Destination>();
  for (const [index, page] of pages.entries()) {
    for (const { strip, y } of page) {
      if (strip.heading !== undefined)
        found.set(strip.heading, { page: index + 1, y: Math.max(0, size.top + y - AIR) });
    }
  }
  return found;
}

/** The bookmarks of a document: its headings, in order, with their places. */
export function listBookmarks(
  headings: ReadonlyMap<number, HeadingBlock>,
  destinations: Destinations,
): readonly Bookmark[] {
  return [...headings].flatMap(([element, { level, text }]) => {
    const place = destinations.get(element);
    return place ? [{ level, title: text.replace(/\s+/gu, ' ').trim(), ...place }] : [];
  });
}

/**
 * Turns placed strips into the items of a page: boxes first, then everything in reading order. A page that is read
 * from right to left is mirrored at the end: every box changes sides, what is inside it stays as it is.
 */
export function composePage(
  page: PlacedPage,
  size: PageSize,
  measure: Measure,
  destinations: Destinations,
  anchors: ReadonlyMap<string, number>,
): LaidOutPage {
  const content = page.flatMap(({ strip, y, isRepeated }) => {
    const place = placeItems(strip, size, measure);
    return strip.items.flatMap((item) => {
      const moved = moveItem(item, size.left, size.top + y);
      const settled = settleItem(moved, measure, destinations, anchors);
      if (!settled) return [];
      return [place(isRepeated ? { ...settled, role: 'repeated-head' } : settled)];
    });
  });
  const frames = drawFrames(page, size);
  return { items: [...mirrorItems(frames, size, measure), ...content] };
}

/** The items of a page on the side where its reader looks for them: mirrored if the page is read from right to left. */
export function mirrorItems(
  items: readonly Item[],
  size: PageSize,
  measure: Measure,
): readonly Item[] {
  if (measure.directions?.isMirrored !== true) return items;
  return items.map((item) => mirrorItem(item, size.width, measure));
}

/** Where the items of a strip go. A figure is drawn for its direction already, so it changes sides as a whole. */
function placeItems(strip: Strip, size: PageSize, measure: Measure): (item: Item) => Item {
  if (measure.directions?.isMirrored !== true) return (item) => item;
  const { figureWidth } = strip;
  if (figureWidth === undefined) return (item) => mirrorItem(item, size.width, measure);
  const dx = size.width - 2 * size.left - figureWidth;
  return (item) => shiftItem(item, dx);
}

/** Fills in what had to wait for page numbers. A link to a heading that does not exist is no link. */
function settleItem(
  item: PendingItem,
  measure: Measure,
  destinations: Destinations,
  anchors: ReadonlyMap<string, number>,
): Item | undefined {
  switch (item.kind) {
    case 'text':
    case 'shape':
      return item;
    case 'page-number': {
      const { right, heading, ...rest } = item;
      const text = String(destinations.get(heading)?.page ?? '');
      return {
        ...rest,
        kind: 'text',
        x: right - measure(text, item.bold) * item.size,
        text,
        ink: 'text',
        isRightToLeft: false,
      };
    }
    case 'pending-link': {
      if ('href' in item.to) return { ...item, kind: 'link', to: item.to };
      const heading = 'heading' in item.to ? item.to.heading : anchors.get(item.to.anchor);
      const place = heading === undefined ? undefined : destinations.get(heading);
      return place && { ...item, kind: 'link', to: place };
    }
    default:
      return assertNever(item);
  }
}

/** One box or bar for each run of strips with the same frame. */
function drawFrames(page: PlacedPage, size: PageSize): readonly Item[] {
  const groups: { frame: Frame; first: PlacedStrip; last: PlacedStrip }[] = [];
  for (const placed of page) {
    const { frame } = placed.strip;
    const group = groups.at(-1);
    if (!frame) continue;
    if (group?.frame === frame) group.last = placed;
    else groups.push({ frame, first: placed, last: placed });
  }
  return groups.map(({ frame, first, last }): Item => {
    const top = first.y - frame.padTop;
    const at = { x: size.left + frame.x, y: size.top + top };
    const height = last.y + last.strip.height + frame.padBottom - top;
    const stroke = frame.stroke === undefined ? {} : { stroke: frame.stroke };
    const shape = {
      kind: 'rectangle',
      at,
      width: frame.width,
      height,
      fill: frame.fill,
      ...stroke,
    } as const;
    return { element: frame.element, role: 'decoration', kind: 'shape', shape };
  });
}
