import type { ShapeInk } from '../../../report/shapes.ts';
import type { Measure } from '../text/typesetter.ts';
import type { PendingItem } from './items.ts';

/** Something drawn behind or beside neighbouring strips: one box or bar for as many of them as share a page. */
export type Frame = {
  readonly element: number;
  readonly x: number;
  readonly width: number;
  readonly padTop: number;
  readonly padBottom: number;
  readonly fill: ShapeInk;
  readonly stroke?: ShapeInk;
};

/**
 * A slice of the document as wide as the text area that is never cut: a line, a table row, a figure. Its
 * items are placed from its own top left corner.
 */
export type Strip = {
  readonly height: number;
  readonly items: readonly PendingItem[];
  /** Space above, unless the strip begins a page. */
  readonly gap: number;
  /** Stays on the page of the strip after it. */
  readonly keep: boolean;
  /** Does so even where a longer chain of kept strips is given up: a heading, the head of a table. */
  readonly binds?: boolean;
  readonly frame?: Frame;
  /** Printed again above this strip when it begins a page: the head of its table. */
  readonly head?: Strip | undefined;
  /** Begins a new page. */
  readonly startsPage?: boolean;
  /** For a figure: how wide it is. Its inside is not mirrored. */
  readonly figureWidth?: number;
  /** The heading this strip begins, to link to. */
  readonly heading?: number;
};

/** The strips of one block, with the space it asks for around it. */
export type BlockStrips = {
  readonly strips: readonly Strip[];
  readonly before: number;
  readonly after: number;
};

export type ListedHeading = {
  readonly element: number;
  readonly level: number;
  readonly text: string;
};

/** What the layout of a block may know of the rest of the document. */
export type BlockContext = {
  readonly element: number;
  readonly width: number;
  readonly pageHeight: number;
  readonly measure: Measure;
  /** The headings of levels 1 and 2 after this block, for a list of contents. */
  readonly headingsAfter: readonly ListedHeading[];
  /** The block is the title of the document. */
  readonly isTitle: boolean;
};

/** The strip of `strips` at `index`, changed; the others as they are. */
export function changeStrip(
  strips: readonly Strip[],
  index: number,
  change: Partial<Strip>,
): readonly Strip[] {
  const at = index < 0 ? strips.length + index : index;
  return strips.map((strip, position) => (position === at ? { ...strip, ...change } : strip));
}
