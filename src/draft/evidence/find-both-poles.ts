import type { Candidate, Doubt, Leaning } from './evidence.ts';

/** A promise in one place of the draft, and its opposite in another. */
export type BothPoles = { readonly conventional: Candidate; readonly better: Candidate };

/** Doubts under which a passage is no plan of the draft; a denial is one. */
const SERIOUS: ReadonlySet<Doubt> = new Set([
  'context',
  'others',
  'past',
  'critique',
  'conditional',
  'heading',
  'false-friend',
]);
/**
 * A passage is strong from this rank on, so that a team is seldom asked in vain: on the twelve drafts of the bench that may
 * be looked at, 26 questions came, 18 of them on dimensions of which the labels say both.
 */
const STRONG = 4;

/** The strongest passage for each pole of a dimension, when both are strong and free of serious doubts; else null. */
export function findBothPoles(candidates: readonly Candidate[]): BothPoles | null {
  const strong = candidates.filter(
    ({ score, doubts }) => score >= STRONG && !doubts.some((doubt) => SERIOUS.has(doubt)),
  );
  const conventional = pickBest(strong, 'conventional');
  const better = pickBest(strong, 'better');
  return conventional && better ? { conventional, better } : null;
}

function pickBest(candidates: readonly Candidate[], leaning: Leaning): Candidate | undefined {
  return candidates
    .filter((candidate) => candidate.leaning === leaning)
    .reduce<Candidate | undefined>(
      (best, candidate) => (!best || candidate.score > best.score ? candidate : best),
      undefined,
    );
}
