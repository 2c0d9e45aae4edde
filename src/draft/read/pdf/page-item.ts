import type { TagPlace } from './tags.ts';

/** A piece of text as it was drawn, in points on the upright page: `y` is its baseline, growing downwards. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  /** How far the text is turned from upright, in whole degrees, 0 to 359. */
  readonly angle: number;
  readonly isBold: boolean;
  /** Where the file's own structure puts it; null when it does not say. */
  readonly tag: TagPlace | null;
  /** True for what the file marks as decoration: running heads, page numbers. */
  readonly isArtifact: boolean;
};

/** All that was drawn on one page; `number` from 1. */
export type PdfPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
};
