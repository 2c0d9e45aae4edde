import type { Strip } from './strips.ts';

/** A strip with its place: `y` points below the top of the text area. */
export type PlacedStrip = {
  readonly strip: Strip;
  readonly y: number;
  readonly isRepeated: boolean;
};

export type PlacedPage = readonly PlacedStrip[];

/**
 * Fills pages of a given height with strips, from first to last. Strips that keep with the next move
 * together; when such a group is taller than a page the keeping is given up but for what binds firmly, so that layout always
 * ends. At least one page. Linear in the number of strips.
 */
export function paginate(strips: readonly Strip[], height: number): readonly PlacedPage[] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let y = 0;

  const turnPage = (): void => {
    pages.push(page);
    page = [];
    y = 0;
  };
  const place = (strip: Strip): void => {
    if (page.length === 0 && strip.head) placeAt(strip.head, true);
    placeAt(strip, false);
  };
  const placeAt = (strip: Strip, isRepeated: boolean): void => {
    y += measureSpace(page.at(-1)?.strip, strip);
    page.push({ strip, y, isRepeated });
    y += strip.height;
  };

  let index = 0;
  while (index < strips.length) {
    const group = takeGroup(strips, index, height);
    if (group[0]?.startsPage === true && page.length > 0) turnPage();
    if (page.length > 0 && y + measureGroup(group, page.at(-1)?.strip) > height) turnPage();
    group.forEach(place);
    index += group.length;
  }
  if (page.length > 0 || pages.length === 0) turnPage();
  return pages;
}

/**
 * The strip at `from` and those it keeps with. When together they are taller than a page, only what binds firmly, so that a
 * heading still stands above a line of its text; when even that is too tall, the strip alone.
 */
function takeGroup(strips: readonly Strip[], from: number, height: number): readonly Strip[] {
  return (
    takeChain(strips, from, height, ({ keep }) => keep) ??
    takeChain(strips, from, height, ({ binds }) => binds === true) ??
    strips.slice(from, from + 1)
  );
}

/** The strip at `from` and those that hang on it; undefined when they do not fit a page. */
function takeChain(
  strips: readonly Strip[],
  from: number,
  height: number,
  hangsOn: (strip: Strip) => boolean,
): readonly Strip[] | undefined {
  let end = from + 1;
  // A row that begins a page has the head of its table above it.
  let used = measureGroup(strips.slice(from, end), undefined) + (strips[from]?.head?.height ?? 0);
  let [last, next] = [strips[from], strips[end]];
  while (last && next && hangsOn(last) && next.startsPage !== true) {
    used += measureSpace(last, next) + next.height;
    if (used > height) return undefined;
    end += 1;
    [last, next] = [next, strips[end]];
  }
  return strips.slice(from, end);
}

/** The height of a group below `above`, or at the top of a page, with the foot of its box. */
function measureGroup(group: readonly Strip[], above: Strip | undefined): number {
  let [sum, previous] = [0, above];
  for (const strip of group) {
    sum += measureSpace(previous, strip) + strip.height;
    previous = strip;
  }
  return sum + (previous?.frame?.padBottom ?? 0);
}

/** The space between two strips: the gap, and the padding of the boxes that end and begin there. */
function measureSpace(above: Strip | undefined, strip: Strip): number {
  if (!above) return strip.frame?.padTop ?? 0;
  if (above.frame === strip.frame) return strip.gap;
  return (above.frame?.padBottom ?? 0) + strip.gap + (strip.frame?.padTop ?? 0);
}
