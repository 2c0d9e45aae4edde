import type { LinkItem } from '../layout/items.ts';
import type { Portion } from './collect-items.ts';
import {
  wrap,
  type Annotation,
  type Content,
  type PaintedItem,
  type Sequence,
  type StructureNode,
  type StructureType,
} from './structure.ts';

/** Neighbouring things of one place that one sequence can hold. */
type Stretch = {
  readonly link: number | undefined;
  /** Its text is shown from its last glyph to its first. */
  readonly isReversed: boolean;
  readonly items: PaintedItem[];
};

/** Gives out the numbers of marked content and keeps, for every page, what is to be painted under them. */
export type Marker = {
  readonly mark: (
    type: StructureType,
    page: number,
    stretch: Pick<Stretch, 'isReversed'> & { readonly items: readonly PaintedItem[] },
  ) => Content;
  readonly annotate: (page: number, links: readonly LinkItem[]) => readonly Annotation[];
  readonly sequencesOf: (page: number) => readonly Sequence[];
  readonly annotationsOf: (page: number) => readonly Annotation[];
};

/** A marker for a document that has not been tagged yet. What is marked first is read and painted first. */
export function createMarker(): Marker {
  const sequences = new Map<number, Sequence[]>();
  const annotations = new Map<number, Annotation[]>();
  return {
    mark: (type, page, { items, isReversed }) => {
      const marked = sequences.get(page) ?? [];
      sequences.set(page, marked);
      const mcid = marked.push({ type, items, mcid: marked.length, isReversed }) - 1;
      return { kind: 'content', page, mcid };
    },
    annotate: (page, links) => {
      const added = links.map((link): Annotation => ({ kind: 'annotation', page, link }));
      annotations.set(page, [...(annotations.get(page) ?? []), ...added]);
      return added;
    },
    sequencesOf: (page) => sequences.get(page) ?? [],
    annotationsOf: (page) => annotations.get(page) ?? [],
  };
}

/**
 * The content of an element of the given type: one marked sequence for each page, cut only where a link or another
 * direction of reading begins. A link over several lines or pages is one Link element; one that leads nowhere is
 * text like any other.
 */
export function markText(
  type: StructureType,
  portions: readonly Portion[],
  marker: Marker,
): readonly StructureNode[] {
  const leading = new Set(portions.flatMap(({ links }) => links.map(({ link }) => link)));
  const nodes: StructureNode[] = [];
  const openLinks = new Map<number, StructureNode[]>();
  const openLink = (number: number): StructureNode[] => {
    const known = openLinks.get(number);
    if (known) return known;
    const children: StructureNode[] = [];
    openLinks.set(number, children);
    nodes.push({ kind: 'element', type: 'Link', children });
    return children;
  };
  for (const { page, items, links } of portions) {
    for (const stretch of cutStretches(items, leading)) {
      if (stretch.link === undefined) nodes.push(marker.mark(type, page, stretch));
      else openLink(stretch.link).push(marker.mark('Link', page, stretch));
    }
    for (const [number, children] of openLinks)
      children.push(
        ...marker.annotate(
          page,
          links.filter(({ link }) => link === number),
        ),
      );
  }
  return nodes;
}

/** Content that is a link as a whole, such as a line of a list of contents. */
export function markLink(portions: readonly Portion[], marker: Marker): readonly StructureNode[] {
  const isLink = portions.some(({ links }) => links.length > 0);
  const type = isLink ? 'Link' : 'Reference';
  const children = portions.flatMap(({ page, items, links }): readonly StructureNode[] => [
    ...cutStretches(items, new Set()).map((stretch) => marker.mark(type, page, stretch)),
    ...marker.annotate(page, links),
  ]);
  return isLink ? wrap('Link', children) : children;
}

/**
 * Cuts where a link begins or ends, and where the direction of reading changes: a sequence inside another makes some
 * readers lose what follows it, so text that is shown reversed is a sequence of its own. A space belongs to what
 * stands before it.
 */
function cutStretches(
  items: readonly PaintedItem[],
  leading: ReadonlySet<number | undefined>,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const item of items) {
    const last = stretches.at(-1);
    const number = item.kind === 'text' ? item.link : undefined;
    const link = leading.has(number) ? number : undefined;
    const isReversed = item.kind === 'text' && item.isRightToLeft;
    if (last && (isBlank(item) || (last.link === link && last.isReversed === isReversed)))
      last.items.push(item);
    else stretches.push({ link, isReversed, items: [item] });
  }
  return stretches;
}

function isBlank(item: PaintedItem): boolean {
  return item.kind === 'text' && item.text.trim() === '';
}
