import type { Block } from './build-blocks.ts';

/** Levels of the items of lists by how far they are indented, from 1; 0 for all other blocks. */
export function findListLevels(blocks: readonly Block[]): readonly number[] {
  let indents: readonly number[] = [];
  return blocks.map(({ kind, indent }) => {
    if (kind !== 'item') {
      indents = [];
      return 0;
    }
    indents = [...indents.filter((outer) => outer < indent), indent];
    return indents.length;
  });
}
