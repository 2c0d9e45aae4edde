import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import type { Leaning } from './evidence.ts';
import { findLikely, type Likely, type LikelyPassage } from './find-likely.ts';
import type { Reading } from './reading.ts';
import { weighUnits, type Pole, type Sign } from './weigh-units.ts';
import { push } from './word-list.ts';

/** What the second, third … sign of a passage adds to its first. */
const MORE_SIGNS = [1, 0.3, 0.15, 0.1];
/** A pole must say this many times as much as the other, or the passage is unclear. */
const CLEAR = 1.3;
/** What share its likeliest unit must have for a passage without any sign to be looked at. */
const LEAST_SHARE = 0.036;
/** Passages of a dimension that are judged, the heaviest first: in a long draft the rest never comes to be shown. */
const MOST_JUDGED = 40;

/** A passage as it is weighed; what is shown of it is made when it is known to be shown. */
export type Weighed = {
  /** The first unit of the passage, which stands for it. */
  readonly first: number;
  /** The unit that says most. */
  readonly unit: number;
  readonly signs: readonly Sign[];
  readonly best: Sign | undefined;
  /** What its words are like. */
  readonly own: LikelyPassage | undefined;
  readonly leaning: Leaning;
  /** What its signs say for the better pole, less what they say for the other. */
  readonly better: number;
  /** What its signs say, for the pole for which they say more; 0 without signs. */
  readonly said: number;
  /** What it says by its signs and its likeness together, before doubts. */
  readonly undoubted: number;
};

/** What a draft has for one dimension. */
export type WeighedDimension = {
  readonly dimension: Dimension;
  readonly likely: Likely | undefined;
  /** The heaviest first. */
  readonly passages: readonly Weighed[];
};

/** The passages that are judged for a dimension, the heaviest first. */
export function listJudged({ passages }: WeighedDimension): readonly Weighed[] {
  return passages.slice(0, MOST_JUDGED);
}

/** Weighs the passages that have a sign for a dimension, or words like those of its examples. */
export function weighDimension(
  dimension: Dimension,
  concepts: Concepts['dimensions'][string] | undefined,
  reading: Reading,
): WeighedDimension {
  const likely = findLikely(dimension.id, reading);
  const signs = weighUnits(dimension, concepts, reading, likely?.among ?? reading.all);
  const passages = groupByPassage(signs, likely, reading)
    .map(([first, group]) => weighPassage(first, group, likely?.passageOf(first)))
    .sort((a, b) => b.undoubted - a.undoubted || a.first - b.first);
  return { dimension, likely, passages };
}

/** The likeliest passages of a dimension, by their first units. Most of the many are not among them, and are not sorted. */
function listLikeliest({ firsts, shares }: Likely): readonly number[] {
  const best: number[] = [];
  let least = LEAST_SHARE;
  for (const first of firsts) {
    const share = shares[first] ?? 0;
    if (share < least || (best.length === MOST_JUDGED && share === least)) continue;
    if (best.length === MOST_JUDGED) best.pop();
    let place = best.length;
    while (place > 0 && (shares[best[place - 1] ?? 0] ?? 0) < share) place -= 1;
    best.splice(place, 0, first);
    if (best.length === MOST_JUDGED) least = shares[best[MOST_JUDGED - 1] ?? 0] ?? 0;
  }
  return best;
}

/** The signs of each passage, by its first unit. A passage that only its words make likely has none. */
function groupByPassage(
  signs: readonly Sign[],
  likely: Likely | undefined,
  { units }: Reading,
): readonly (readonly [number, readonly Sign[]])[] {
  const groups = new Map<number, Sign[]>();
  for (const first of likely ? listLikeliest(likely) : []) groups.set(first, []);
  for (const sign of signs) push(groups, units[sign.unit]?.first ?? sign.unit, sign);
  return [...groups];
}

function weighPassage(
  first: number,
  signs: readonly Sign[],
  own: LikelyPassage | undefined,
): Weighed {
  const poles = { conventional: sumUp(signs, 'conventional'), better: sumUp(signs, 'better') };
  const said = Math.max(poles.conventional, poles.better);
  const best = signs.reduce<Sign | undefined>(
    (a, b) => (a && b.weight <= a.weight ? a : b),
    undefined,
  );
  const leaning = leanOf(poles);
  return {
    first,
    unit: best?.unit ?? own?.unit ?? first,
    signs,
    best,
    own,
    leaning: leaning === 'unclear' && own ? own.leaning : leaning,
    better: poles.better - poles.conventional,
    said,
    undoubted: said + (own?.worth ?? 0),
  };
}

function sumUp(signs: readonly Sign[], pole: Pole): number {
  if (signs.length === 0) return 0;
  const weights: number[] = [];
  for (const sign of signs) {
    if (sign.pole === pole || sign.pole === 'unclear') weights.push(sign.weight);
  }
  if (weights.length > 1) weights.sort((a, b) => b - a);
  return MORE_SIGNS.reduce((sum, share, at) => sum + share * (weights[at] ?? 0), 0);
}

function leanOf({ conventional, better }: Readonly<Record<Pole, number>>): Leaning {
  if (conventional >= CLEAR * better && conventional > 0) return 'conventional';
  return better >= CLEAR * conventional && better > 0 ? 'better' : 'unclear';
}
