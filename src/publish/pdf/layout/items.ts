import type { Ink, Point, Shape } from '../../../report/shapes.ts';

/** What a thing on the page is for; "decoration" and "repeated-head" say nothing a reader misses. */
export type Role =
  | 'heading'
  | 'paragraph'
  | 'list-marker'
  | 'list-item'
  | 'table-head'
  | 'table-cell'
  | 'caption'
  | 'figure'
  | 'quote'
  | 'quote-place'
  | 'contents-title'
  | 'contents-entry'
  | 'repeated-head'
  | 'footer'
  | 'decoration';

/**
 * Where a thing came from: the index of its block (-1 for footers) and its place inside, such as row and column.
 * `lang` when its text is in another language than the document, BCP 47.
 */
export type Tag = {
  readonly element: number;
  readonly role: Role;
  readonly part?: readonly number[] | undefined;
  readonly lang?: string | undefined;
};

export type DrawnShape = Exclude<Shape, { readonly kind: 'label' }>;

/** A piece of one line, on its baseline. Points from the top left corner of the page, y downwards. */
export type TextItem = Tag & {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly ink: Ink;
  /** All its characters are read from right to left. */
  readonly isRightToLeft: boolean;
  /** The link it is part of: the number of a `LinkItem` of the same element, role and part. */
  readonly link?: number;
};

export type ShapeItem = Tag & { readonly kind: 'shape'; readonly shape: DrawnShape };

type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The area of a link on one line. `text` are the words of the whole link, also when it goes on in the next line. */
export type LinkItem = Tag &
  Area & {
    readonly kind: 'link';
    /** The same for all areas of one link, and for its text. */
    readonly link?: number;
    readonly text: string;
    readonly to: { readonly href: string } | { readonly page: number; readonly y: number };
  };

export type Item = TextItem | ShapeItem | LinkItem;

export type LaidOutPage = { readonly items: readonly Item[] };

export type Bookmark = {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
};

/** A document ready to be drawn: nothing left to measure or decide. Pages count from 1. */
export type LaidOutDocument = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidOutPage[];
  readonly bookmarks: readonly Bookmark[];
};

/** A link whose page is not known before every block has its place. */
type PendingLink = Tag &
  Area & {
    readonly kind: 'pending-link';
    readonly link?: number;
    readonly text: string;
    readonly to:
      { readonly href: string } | { readonly anchor: string } | { readonly heading: number };
  };

/** The page number of a heading, set flush right at `right`. */
type PendingPageNumber = Tag & {
  readonly kind: 'page-number';
  readonly heading: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
};

export type PendingItem = TextItem | ShapeItem | PendingLink | PendingPageNumber;

/** The same item, moved. */
export function moveItem<T extends PendingItem>(item: T, dx: number, dy: number): T {
  switch (item.kind) {
    case 'text':
    case 'pending-link':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'page-number':
      return { ...item, right: item.right + dx, y: item.y + dy };
    case 'shape':
      return { ...item, shape: placeShape(item.shape, { x: dx, y: dy }, 1) };
  }
}

/** A shape scaled and then moved. Lines keep their thickness, so that they print evenly. */
export function placeShape(shape: DrawnShape, by: Point, scale: number): DrawnShape {
  const place = (point: Point): Point => ({ x: point.x * scale + by.x, y: point.y * scale + by.y });
  switch (shape.kind) {
    case 'line':
      return { ...shape, from: place(shape.from), to: place(shape.to) };
    case 'circle':
      return { ...shape, at: place(shape.at), radius: shape.radius * scale };
    case 'rectangle':
      return {
        ...shape,
        at: place(shape.at),
        width: shape.width * scale,
        height: shape.height * scale,
      };
    case 'polygon':
      return { ...shape, points: shape.points.map(place) };
  }
}
