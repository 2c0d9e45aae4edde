import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import { restsOnFalseFriend } from './doubts/false-friends.ts';
import type { Candidate, Doubt, Leaning } from './evidence.ts';
import type { Reading } from './reading.ts';
import { weighUnits, type Pole, type Sign } from './weigh-units.ts';
import { listWordRanges } from './word-ranges.ts';

/** Most passages of a dimension that are shown. */
const MOST = 8;
/**
 * What the best passage of a dimension must reach before anything is shown, with its doubts or, where the words leave
 * no question, without them: a doubt puts a passage lower and does not hide it. Less for a dimension that nobody wrote
 * patterns for: a phrase of the rubric is seldom there as a whole.
 */
const GATE = { doubted: 0.72, undoubted: 0.9, withoutPatterns: 0.6 };
/** What each passage must reach. */
const FLOOR = 0.5;
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
  readonly signs: readonly Sign[];
  readonly best: Sign;
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
  const signs = weighUnits(dimension, concepts, reading);
  const weighed = [...groupByPassage(signs, reading).values()].flatMap((group) =>
    weighPassage(group, reading),
  );
  if (!weighed.some((passage) => opensGate(passage, concepts !== undefined))) return [];
  return weighed
    .sort((a, b) => b.score - a.score || a.best.unit - b.best.unit)
    .slice(0, MOST)
    .map((passage) => showCandidate(passage, reading));
}

function opensGate({ undoubted, score }: Weighed, hasPatterns: boolean): boolean {
  if (!hasPatterns) return undoubted >= GATE.withoutPatterns;
  return score >= GATE.doubted || undoubted >= GATE.undoubted;
}

function groupByPassage(signs: readonly Sign[], { units }: Reading): Map<number, Sign[]> {
  const groups = new Map<number, Sign[]>();
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
function weighPassage(signs: readonly Sign[], reading: Reading): readonly Weighed[] {
  const poles = { conventional: sumUp(signs, 'conventional'), better: sumUp(signs, 'better') };
  const undoubted = Math.max(poles.conventional, poles.better);
  if (undoubted < FLOOR) return [];
  const best = signs.reduce((a, b) => (b.weight > a.weight ? b : a));
  const doubts = listDoubts(best, reading);
  const score = doubts.reduce((rank, doubt) => rank * DOUBTED[doubt], undoubted);
  return [{ signs, best, leaning: leanOf(poles), undoubted, doubts, score }];
}

function showCandidate(
  { signs, best, leaning, doubts, score }: Weighed,
  { units, documents }: Reading,
): Candidate {
  const unit = units[best.unit];
  const telling = signs.filter(({ weight }) => weight >= SHOWN * best.weight);
  const words = telling.flatMap((sign) =>
    sign.hits.map(({ from, to }) => ({ unit: sign.unit, from, to })),
  );
  return {
    documentId: documents[unit?.document ?? 0]?.id ?? '',
    passage: unit?.passage ?? 0,
    leaning,
    score,
    words: listWordRanges(words, units),
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
  if (conventional >= CLEAR * better) return 'conventional';
  return better >= CLEAR * conventional ? 'better' : 'unclear';
}

function listDoubts(best: Sign, { units, doubtsOf }: Reading): readonly Doubt[] {
  const unit = units[best.unit];
  const isFalseFriend = unit && restsOnFalseFriend(unit, best.hits, best.friends);
  return [
    ...(best.isDenied ? (['negated'] as const) : []),
    ...doubtsOf(best.unit),
    ...(isFalseFriend ? (['false-friend'] as const) : []),
  ];
}
