import { CONTEXT_KINDS, type ContextKind, type Contexts } from './contexts.ts';
import type { WordSums } from './sum-words.ts';

/** How much the words count of what a unit is read with. */
const CONTEXT: Readonly<Record<ContextKind, number>> = {
  'lead-in': 1,
  row: 1,
  column: 1,
  heading: 1,
  chapter: 0.5,
  before: 0,
  topic: 0,
};
const BY_KIND = Float64Array.from(CONTEXT_KINDS, (kind) => CONTEXT[kind]);

/** What the words add that a unit is read with; of the unit that was looked at last. */
type AroundSums = {
  /** By pole. */
  readonly gains: Float64Array;
  /** The square of their length. */
  readonly square: number;
  /** Looks at a unit: whether it is read with anything that has a known word. */
  readonly look: (unit: number) => boolean;
};

/**
 * Adds up what units are read with. Sentences below one heading are read with the same, so most of the sums are those of
 * the unit before. They are sums of a few single-precision numbers and so exact: their order changes nothing.
 */
export function createAroundSums(sums: WordSums, contexts: Contexts): AroundSums {
  const { starts, units, kinds } = contexts;
  const { width, gains, squares } = sums;
  const around = { gains: new Float64Array(width), square: 0, look };
  let [first, end] = [0, 0];

  function look(unit: number): boolean {
    const until = starts[unit + 1] ?? 0;
    let from = starts[unit] ?? 0;
    while (from < until && BY_KIND[kinds[from] ?? 0] === 0) from += 1;
    const isSame = areSame(contexts, { first, end }, { first: from, end: until });
    [first, end] = [from, until];
    if (!isSame) addUp();
    return around.square > 0;
  }

  function addUp(): void {
    around.gains.fill(0);
    around.square = 0;
    for (let at = first; at < end; at += 1) {
      const other = units[at] ?? 0;
      const square = squares[other] ?? 0;
      // What has no known word adds nothing.
      if (square === 0) continue;
      const share = BY_KIND[kinds[at] ?? 0] ?? 0;
      around.square += share * share * square;
      const start = other * width;
      for (let pole = 0; pole < width; pole += 1) {
        around.gains[pole] = (around.gains[pole] ?? 0) + share * (gains[start + pole] ?? 0);
      }
    }
  }

  return around;
}

type Span = { readonly first: number; readonly end: number };

function areSame({ units, kinds }: Contexts, one: Span, other: Span): boolean {
  if (one.end - one.first !== other.end - other.first) return false;
  for (let at = one.first, to = other.first; at < one.end; at += 1, to += 1) {
    if (units[at] !== units[to] || kinds[at] !== kinds[to]) return false;
  }
  return true;
}
