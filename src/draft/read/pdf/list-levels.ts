import type { Block } from './layout/block.ts';
import type { Line } from './layout/line.ts';

/** Marks that stand this much farther in, in the size of the letters, are of a deeper level. */
const DEEPER = 1 / 3;

/**
 * The blocks with the level of each list item, by how far its mark stands in compared with the items before it. A list
 * may run over pages and past their notes; any other block ends it.
 */
export function markListLevels(blocks: readonly Block[]): readonly Block[] {
  let open: readonly number[] = [];
  return blocks.map((block) => {
    if (block.kind === 'footnote' || block.isTold) return block;
    const [first] = block.lines;
    open = block.kind === 'list-item' && first ? enterLevel(open, first) : [];
    return block.kind === 'list-item' ? { ...block, level: Math.max(1, open.length) } : block;
  });
}

/** Where the marks of the open levels stand once this item has come. */
function enterLevel(open: readonly number[], { start, size }: Line): readonly number[] {
  const outer = open.filter((mark) => mark < start - DEEPER * size);
  return [...outer, start];
}
