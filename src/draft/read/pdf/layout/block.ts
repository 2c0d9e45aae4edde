import type { PassageKind } from '../../../../domain/draft/draft.ts';
import type { Line } from './line.ts';

/** A heading, paragraph, list item, cell or note as lines, before its words are joined. */
export type Block = {
  readonly kind: PassageKind;
  readonly level: number;
  readonly lines: readonly Line[];
  /** Page of its first line, from 1. */
  readonly page: number;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** True when the file itself tells what it is, so that nothing is guessed. */
  readonly isTold: boolean;
};

/** Size of most letters of a block. */
export function sizeOf(block: Block): number {
  const sizes = block.lines.map((line) => line.size);
  return Math.max(...sizes);
}
