import type { PageItem } from '../page-item.ts';
import type { Gutter } from './gutters.ts';

/**
 * A piece that runs over gutters, cut at the spaces behind which the next column most likely begins. pdf.js makes one
 * piece of two cells that stand close; where in it a letter stands is reckoned as if all letters were equally wide.
 */
export function splitItem(item: PageItem, gutters: readonly Gutter[]): readonly PageItem[] {
  const crossed = gutters.find(
    (gutter) => item.x < gutter.left && item.x + item.width > gutter.right,
  );
  const at = crossed ? findSpace(item, crossed.right) : null;
  if (at === null) return [item];
  const left = cutPiece(item, 0, at);
  return [left, ...splitItem(cutPiece(item, at + 1, item.text.length), gutters)];
}

function findSpace(item: PageItem, target: number): number | null {
  let best: number | null = null;
  const letter = item.width / Math.max(1, item.text.length);
  const distance = (at: number) => Math.abs(item.x + (at + 1) * letter - target);
  for (let at = item.text.indexOf(' ', 1); at > 0; at = item.text.indexOf(' ', at + 1)) {
    if (at + 1 < item.text.length && (best === null || distance(at) < distance(best))) best = at;
  }
  return best;
}

function cutPiece(item: PageItem, from: number, to: number): PageItem {
  const letter = item.width / Math.max(1, item.text.length);
  return {
    ...item,
    text: item.text.slice(from, to),
    x: item.x + from * letter,
    width: (to - from) * letter,
  };
}
