import type { Reading } from './reading.ts';
import type { WeighedDimension } from './weigh-dimension.ts';

/** How like the examples of whole sections of the rubric a draft and its passages are. */
export type LikenessSurvey = {
  /** The share, 0 to 1, of a passage's likeness that falls to a section; by the number of its first unit. */
  readonly shareOf: (section: string, first: number) => number;
  /** The log of how like the examples of a section the best passages of the draft are. */
  readonly presenceOf: (section: string) => number;
};

/** Passages that stand for a draft. */
const BEST = 3;
/** A share that stands in for none, which has no log. */
const LEAST = 1e-5;

type Sums = { readonly sums: Float64Array; presence: number; dimensions: number };

/** Adds up, section by section, the likeness of each passage's likeliest unit. Loops over numbers. */
export function surveyLikeness(
  all: readonly WeighedDimension[],
  sectionOf: (dimension: string) => string,
  { units }: Pick<Reading, 'units'>,
): LikenessSurvey {
  const size = units.length;
  const total = new Float64Array(size);
  const bySection = new Map<string, Sums>();
  for (const { dimension, likely } of all) {
    if (!likely) continue;
    const section = sectionOf(dimension.id);
    const own = bySection.get(section) ?? emptySums(size);
    bySection.set(section, own);
    addTo(own.sums, likely.shares);
    own.presence += Math.log(Math.max(meanOfBest(likely.shares), LEAST));
    own.dimensions += 1;
  }
  for (const { sums } of bySection.values()) addTo(total, sums);
  return {
    shareOf: (section, first) => (bySection.get(section)?.sums[first] ?? 0) / (total[first] ?? 1),
    presenceOf: (section) => {
      const { presence, dimensions } = bySection.get(section) ?? emptySums(0);
      return presence / Math.max(1, dimensions);
    },
  };
}

function emptySums(size: number): Sums {
  return { sums: new Float64Array(size), presence: 0, dimensions: 0 };
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
}

/** The mean of the highest ones: of as many as there are, where they are few. */
function meanOfBest(shares: Float64Array): number {
  const best = new Float64Array(BEST);
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- the engine starts anew after each for-of over these
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] ?? 0;
    if (share <= (best[BEST - 1] ?? 0)) continue;
    let place = BEST - 1;
    for (; place > 0 && (best[place - 1] ?? 0) < share; place -= 1) {
      best[place] = best[place - 1] ?? 0;
    }
    best[place] = share;
  }
  const found = best.filter((share) => share > 0);
  return found.reduce((sum, share) => sum + share, 0) / Math.max(1, found.length);
}
