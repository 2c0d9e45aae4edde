import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import { restsOnFalseFriend } from './doubts/false-friends.ts';
import type { Candidate, Doubt, Leaning } from './evidence.ts';
import type { Reading } from './reading.ts';
import { weighUnits, type Pole, type Sign } from './weigh-units.ts';
import { findLikely, type Likely, type LikelyPassage } from './find-likely.ts';
import { listWordRanges, type Stretch } from './word-ranges.ts';

/** Most passages of a dimension that are shown. */
const MOST = 8;
/**
 * What the best passage of a dimension must reach before anything is shown, with its doubts or, where the words leave
 * no question, without them: a doubt puts a passage lower and does not hide it. Less where there are no example
 * sentences, and less again for a dimension that nobody wrote patterns for: a phrase of the rubric is seldom there as a
 * whole.
 */
const GATE = {
  likely: { doubted: 1.6, undoubted: 1.9 },
  worded: { doubted: 0.72, undoubted: 0.9 },
  withoutPatterns: { doubted: 0.6, undoubted: 0.6 },
};
/** What each passage must reach. */
const FLOOR = { likely: 1, worded: 0.5 };
/** What the second, third … sign of a unit adds to its first. */
const MORE_SIGNS = [1, 0.3, 0.15, 0.1];
/** A pole must say this many times as much as the other, or the passage is unclear. */
const CLEAR = 1.3;
/** The words of a sign are marked when it weighs this much of the best one's: more marks would show less. */
const SHOWN = 0.7;
/** What a doubt leaves of a passage's rank. */
const DOUBTED: Readonly<Record<Doubt, number>> = {
  negated: 1,
  context: 0.5,
  others: 0.5,
  past: 0.5,
  critique: 0.6,
  conditional: 0.8,
  heading: 0.5,
  'false-friend': 0.5,
};

/** A passage as it is weighed; what is shown of it is made when it is known to be shown. */
type Weighed = {
  readonly unit: number;
  readonly hits: readonly Stretch[];
  readonly leaning: Leaning;
  /** Its rank before doubts: they put a passage lower and never hide the only one. */
  readonly undoubted: number;
  readonly doubts: readonly Doubt[];
  readonly score: number;
};

/** The passages to check for one dimension, best first. */
export function rankDimension(
  dimension: Dimension,
  concepts: Concepts['dimensions'][string] | undefined,
  reading: Reading,
): readonly Candidate[] {
  const likely = findLikely(dimension.id, reading);
  const signs = weighUnits(dimension, concepts, reading, likely?.units);
  const groups = groupByPassage(signs, likely, reading);
  const weighed = [...groups].flatMap(([first, group]) =>
    weighPassage(group, likely?.passages.get(first), likely, reading),
  );
  const gate = likely ? GATE.likely : concepts ? GATE.worded : GATE.withoutPatterns;
  const isOpen = weighed.some(
    ({ score, undoubted }) => score >= gate.doubted || undoubted >= gate.undoubted,
  );
  if (!isOpen) return [];
  return weighed
    .sort((a, b) => b.score - a.score || a.unit - b.unit)
    .slice(0, MOST)
    .map((passage) => showCandidate(passage, reading));
}

/** The signs of each passage, by its first unit; a passage that only its words make likely has none. */
function groupByPassage(
  signs: readonly Sign[],
  likely: Likely | undefined,
  { units }: Reading,
): Map<number, Sign[]> {
  const groups = new Map<number, Sign[]>();
  for (const first of likely?.passages.keys() ?? []) groups.set(first, []);
  for (const sign of signs) {
    const unit = units[sign.unit];
    if (!unit) continue;
    // The first unit of a passage stands for it.
    const group = groups.get(unit.first);
    if (group) group.push(sign);
    else groups.set(unit.first, [sign]);
  }
  return groups;
}

/** Nothing for a passage that says too little to be shown at all. */
function weighPassage(
  signs: readonly Sign[],
  own: LikelyPassage | undefined,
  likely: Likely | undefined,
  reading: Reading,
): readonly Weighed[] {
  const poles = { conventional: sumUp(signs, 'conventional'), better: sumUp(signs, 'better') };
  const said = Math.max(poles.conventional, poles.better);
  const undoubted = said + (own?.worth ?? 0);
  if (undoubted < (likely ? FLOOR.likely : FLOOR.worded)) return [];
  const best = signs.reduce<Sign | undefined>(
    (a, b) => (a && b.weight <= a.weight ? a : b),
    undefined,
  );
  const unit = best?.unit ?? own?.unit ?? 0;
  const telling = signs.filter(({ weight }) => best && weight >= SHOWN * best.weight);
  const hits = telling.flatMap((sign) =>
    sign.hits.map(({ from, to }) => ({ unit: sign.unit, from, to })),
  );
  const doubts = listDoubts(unit, best, reading);
  const score = doubts.reduce((rank, doubt) => rank * DOUBTED[doubt], undoubted);
  const leaning = leanOf(poles);
  return [
    {
      unit,
      hits: hits.length > 0 || !own || !likely ? hits : likely.listTelling(own),
      leaning: leaning === 'unclear' && own ? own.leaning : leaning,
      undoubted,
      doubts,
      score,
    },
  ];
}

function showCandidate(
  { unit, hits, leaning, doubts, score }: Weighed,
  { units, documents }: Reading,
): Candidate {
  const read = units[unit];
  return {
    documentId: documents[read?.document ?? 0]?.id ?? '',
    passage: read?.passage ?? 0,
    leaning,
    score,
    words: listWordRanges(hits, units),
    doubts,
  };
}

function sumUp(signs: readonly Sign[], pole: Pole): number {
  const weights = signs
    .filter((sign) => sign.pole === pole || sign.pole === 'unclear')
    .map(({ weight }) => weight)
    .sort((a, b) => b - a);
  return MORE_SIGNS.reduce((sum, share, at) => sum + share * (weights[at] ?? 0), 0);
}

function leanOf({ conventional, better }: Readonly<Record<Pole, number>>): Leaning {
  if (conventional >= CLEAR * better && conventional > 0) return 'conventional';
  return better >= CLEAR * conventional && better > 0 ? 'better' : 'unclear';
}

function listDoubts(
  number: number,
  best: Sign | undefined,
  { units, doubtsOf }: Reading,
): readonly Doubt[] {
  const unit = units[number];
  const isFalseFriend = unit && best && restsOnFalseFriend(unit, best.hits, best.friends);
  return [
    ...(best?.isDenied ? (['negated'] as const) : []),
    ...doubtsOf(number),
    ...(isFalseFriend ? (['false-friend'] as const) : []),
  ];
}
