import type { Hit } from './hit.ts';

/** One hit of each list, not overlapping and near each other; null when two slots have only the same words. */
export function chooseNearest(lists: readonly (readonly Hit[])[]): readonly Hit[] | null {
  if (lists.length === 1) return lists[0]?.slice(0, 1) ?? null;
  if (lists.every((list) => list.length === 1)) return takeOnly(lists);
  const order = lists.map((_, at) => at).sort((a, b) => sizeOf(lists[a]) - sizeOf(lists[b]));
  let best: readonly Hit[] | null = null;
  for (const anchor of lists[order[0] ?? 0] ?? []) {
    const chosen = chooseAround(anchor, lists, order);
    if (chosen && (!best || countBetween(chosen) < countBetween(best))) best = chosen;
  }
  return best;
}

/** What is chosen where nothing is to choose. */
function takeOnly(lists: readonly (readonly Hit[])[]): readonly Hit[] | null {
  const taken: Hit[] = [];
  for (const [hit] of lists) {
    if (!hit || taken.some((other) => overlap(hit, other))) return null;
    taken.push(hit);
  }
  return taken;
}

function chooseAround(
  anchor: Hit,
  lists: readonly (readonly Hit[])[],
  order: readonly number[],
): readonly Hit[] | null {
  const chosen: Hit[] = new Array<Hit>(lists.length).fill(anchor);
  const taken = [anchor];
  for (const at of order.slice(1)) {
    const nearest = nearestTo(anchor, lists[at] ?? [], taken);
    if (!nearest) return null;
    chosen[at] = nearest;
    taken.push(nearest);
  }
  return chosen;
}

function nearestTo(anchor: Hit, hits: readonly Hit[], taken: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined;
  for (const hit of hits) {
    const isNearer = !best || Math.abs(hit.from - anchor.from) < Math.abs(best.from - anchor.from);
    if (isNearer && !taken.some((other) => overlap(hit, other))) best = hit;
  }
  return best;
}

function overlap(a: Hit, b: Hit): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Words between the first and the last hit that are in none of them. */
export function countBetween(hits: readonly Hit[]): number {
  let first = Infinity;
  let last = 0;
  let words = 0;
  for (const { from, to } of hits) {
    first = Math.min(first, from);
    last = Math.max(last, to);
    words += to - from + 1;
  }
  return last - first + 1 - words;
}

function sizeOf(list: readonly Hit[] | undefined): number {
  return list?.length ?? 0;
}
