import type { Span } from './tokens.ts';

/**
 * Text of one look on one line, read in one direction; `x` from the start of the line, which is at the right on a
 * mirrored page. A space after it may reach beyond `width`. Pieces are in the order they are read.
 */
export type Piece = {
  readonly text: string;
  readonly span: Span;
  readonly x: number;
  readonly width: number;
  /** All its characters are read from right to left. */
  readonly isRightToLeft: boolean;
};

export type Line = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The text itself ends the line here. */
  readonly isEnd: boolean;
  /** The paragraph is read against the direction of the page, so its lines begin at the other side. */
  readonly isOpposite?: boolean;
};
