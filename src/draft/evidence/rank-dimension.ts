import { restsOnFalseFriend } from './doubts/false-friends.ts';
import type { Candidate, Doubt, Leaning } from './evidence.ts';
import type { Reading } from './reading.ts';
import { listJudged, type Weighed, type WeighedDimension } from './weigh-dimension.ts';
import type { Ranked } from './settle-leanings.ts';
import { listWordRanges, type Stretch } from './word-ranges.ts';

/** Most passages of a dimension that are shown. */
const MOST = 8;
/**
 * By chance, where there are example sentences: what the best passage of a dimension must reach before anything is
 * shown, and what each passage must reach.
 */
const CHANCE = { gate: 0.25, floor: 0.05 };
/** Rank values are tenths of a chance, so that they are of the size that words alone give. */
const SCALE = 10;
/**
 * By words alone: what the best passage must reach with its doubts or, where the words leave no question, without them.
 * Less for a dimension that nobody wrote patterns for: a phrase of the rubric is seldom there as a whole.
 */
const GATE = {
  worded: { doubted: 0.72, undoubted: 0.9 },
  withoutPatterns: { doubted: 0.6, undoubted: 0.6 },
};
const FLOOR = 0.5;
/** The words of a sign are marked when it weighs this much of the best one's: more marks would show less. */
const SHOWN = 0.7;
/** What a doubt leaves of a passage's rank: it puts a passage lower and never hides the only one. */
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

type Judged = Weighed & {
  readonly doubts: readonly Doubt[];
  readonly score: number;
  readonly chance: number | null;
};

/** What is learned of passages. */
type Judge = {
  /** The chance of a passage, from 0 to 1; `place` counts the passages of the dimension that weigh more. */
  readonly chanceOf: (passage: Weighed, place: number) => number;
  readonly leanOf: (passage: Weighed) => Leaning;
};

/** The passages to check for a dimension that has example sentences, best first. */
export function rankByChance(
  weighed: WeighedDimension,
  { chanceOf, leanOf }: Judge,
  reading: Reading,
): readonly Ranked[] {
  const ranked = listJudged(weighed)
    .map((passage, place) => ({ passage, chance: chanceOf(passage, place) }))
    .filter(({ chance }) => chance >= CHANCE.floor)
    .sort((a, b) => b.chance - a.chance || a.passage.unit - b.passage.unit);
  if ((ranked[0]?.chance ?? 0) < CHANCE.gate) return [];
  return ranked.slice(0, MOST).map(({ passage, chance }) => {
    const doubts = listDoubts(passage, reading);
    const judged = { ...passage, leaning: leanOf(passage), doubts, score: SCALE * chance, chance };
    return show(judged, weighed.likely, reading);
  });
}

/** The passages to check for a dimension that has none, best first; `hasPatterns` where somebody wrote patterns. */
export function rankByWords(
  { passages }: WeighedDimension,
  hasPatterns: boolean,
  reading: Reading,
): readonly Ranked[] {
  const gate = hasPatterns ? GATE.worded : GATE.withoutPatterns;
  const best = judgeBest(
    passages.filter(({ undoubted }) => undoubted >= FLOOR),
    reading,
  );
  const isOpen = best.some(
    ({ score, undoubted }) => score >= gate.doubted || undoubted >= gate.undoubted,
  );
  return isOpen ? best.slice(0, MOST).map((passage) => show(passage, undefined, reading)) : [];
}

/**
 * Ranks passages with their doubts, best first: at least as many as are shown, and the first of all before doubts. The
 * rest is not read for doubts, since a doubt only puts a passage lower.
 */
function judgeBest(heaviestFirst: readonly Weighed[], reading: Reading): readonly Judged[] {
  const judged: Judged[] = [];
  for (const passage of heaviestFirst) {
    if (passage.undoubted < (judged[MOST - 1]?.score ?? 0)) break;
    const doubts = listDoubts(passage, reading);
    const score = doubts.reduce((rank, doubt) => rank * DOUBTED[doubt], passage.undoubted);
    judged.push({ ...passage, doubts, score, chance: null });
    judged.sort((a, b) => b.score - a.score || a.unit - b.unit);
  }
  return judged;
}

function show(judged: Judged, likely: WeighedDimension['likely'], reading: Reading): Ranked {
  return {
    candidate: showCandidate(judged, likely, reading),
    chance: judged.chance,
    signs: judged.better,
    likeness: judged.own?.better ?? 0,
    isVague: reading.isVague(judged.unit),
  };
}

function showCandidate(
  { unit, own, leaning, doubts, score, ...passage }: Judged,
  likely: WeighedDimension['likely'],
  { units, documents, words }: Reading,
): Candidate {
  const read = units[unit];
  const hits = listHits(passage);
  return {
    documentId: documents[read?.document ?? 0]?.id ?? '',
    passage: read?.passage ?? 0,
    leaning,
    score,
    words: listWordRanges(
      hits.length > 0 || !own || !likely ? hits : likely.listTelling(own),
      words,
    ),
    doubts,
  };
}

/** The words of the signs that weigh most. */
function listHits({ signs, best }: Pick<Weighed, 'signs' | 'best'>): readonly Stretch[] {
  return signs
    .filter(({ weight }) => best && weight >= SHOWN * best.weight)
    .flatMap((sign) => sign.hits.map(({ from, to }) => ({ unit: sign.unit, from, to })));
}

function listDoubts({ unit, best }: Weighed, { words, doubtsOf }: Reading): readonly Doubt[] {
  const isFalseFriend = best && restsOnFalseFriend(words.tokensOf(unit), best.hits, best.friends);
  return [
    ...(best?.isDenied ? (['negated'] as const) : []),
    ...doubtsOf(unit),
    ...(isFalseFriend ? (['false-friend'] as const) : []),
  ];
}
