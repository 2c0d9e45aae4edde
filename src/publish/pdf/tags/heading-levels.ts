import { assertNever } from '../../../lib/assert-never.ts';
import type { Block } from '../../blocks.ts';
import type { StructureType } from './structure.ts';

const TYPES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const satisfies readonly StructureType[];

/**
 * The structure type of every heading, by the index of its block. The title of the document, its first heading, is H1 and
 * all others stand below it; none is more than one level deeper than the heading before (ISO 14289-1, 7.4.2). A
 * list of contents has a heading too, of the first level.
 */
export function nameHeadings(blocks: readonly Block[]): ReadonlyMap<number, StructureType> {
  const named = new Map<number, StructureType>();
  /** The levels of the headings around the one at hand; the title counts as level 0. */
  let path: readonly number[] = [];
  for (const [element, block] of blocks.entries()) {
    const own = readLevel(block);
    if (own === undefined) continue;
    const level = named.size === 0 && block.kind === 'heading' ? 0 : own;
    path = [...path.filter((above) => above < level), level];
    named.set(element, TYPES[path.length - 1] ?? 'H6');
  }
  return named;
}

function readLevel(block: Block): number | undefined {
  switch (block.kind) {
    case 'heading':
      return block.level;
    case 'contents':
      return 1;
    case 'paragraph':
    case 'list':
    case 'table':
    case 'figure':
    case 'quote':
    case 'page-break':
      return undefined;
    default:
      return assertNever(block);
  }
}
