import type { Leaning } from './evidence.ts';
import type { Among } from './find-meetings.ts';
import type { Reading } from './reading.ts';
import type { Stretch } from './word-ranges.ts';

/** A passage whose words are like those of a dimension's example sentences. */
export type LikelyPassage = {
  /** The unit that is most like them. */
  readonly unit: number;
  /** What this adds to the passage's rank; less than nothing for a faint likeness. */
  readonly worth: number;
  readonly leaning: Leaning;
  /** The log of how much more it is like the better pole than the other. */
  readonly better: number;
};

/** What is like the example sentences of one dimension. */
export type Likely = {
  /** The numbers of its poles: conventional, better. */
  readonly poles: readonly [number, number];
  /** The share of the likeliest unit of each passage, by the number of its first unit; 0 for units that are not first. */
  readonly shares: Float64Array;
  /** Units that are worth a look for the dimension. */
  readonly among: Among;
  /** The first units of their passages. */
  readonly firsts: readonly number[];
  /** A passage by the number of its first unit. */
  readonly passageOf: (first: number) => LikelyPassage | undefined;
  /** The words that tell most, of those that stand in the unit itself. */
  readonly listTelling: (passage: LikelyPassage) => readonly Stretch[];
};

/** The share below which no unit is looked at: a little more than chance gives, since patterns meet by chance too. */
const LEAST = 0.025;
/** What a passage gains when its share is e times as large. */
const WORTH = 0.5;
/** The share at which likeness adds nothing; it adds more above. */
const TURN = 0.011;
/** A pole must be this many times as likely as the other, or the passage is unclear. */
const CLEAR = 1.35;
/** Words that are shown, and how much of the first one's weight the others need. */
const TELLING = { most: 4, share: 0.5 };

type Poles = Readonly<Record<'conventional' | 'better', Float32Array>>;

/** The units that are like example sentences of a dimension; undefined where no examples were written for it. */
export function findLikely(dimension: string, reading: Reading): Likely | undefined {
  const { likelihoods, firstOf } = reading;
  const conventional = likelihoods?.poleNumber(`${dimension}/conventional`);
  const better = likelihoods?.poleNumber(`${dimension}/better`);
  if (!likelihoods || conventional === undefined || better === undefined) return undefined;
  const poles: Poles = {
    conventional: likelihoods.sharesOf(conventional),
    better: likelihoods.sharesOf(better),
  };
  const among: number[] = [];
  const firsts: number[] = [];
  const shareOf = (unit: number) => (poles.conventional[unit] ?? 0) + (poles.better[unit] ?? 0);
  // For a passage's first unit: how likely the likeliest of the passage is, and which one, counted from 1.
  const shares = new Float64Array(firstOf.length);
  const likeliest = new Int32Array(firstOf.length);
  for (let unit = 0; unit < firstOf.length; unit += 1) {
    const share = shareOf(unit);
    const first = firstOf[unit] ?? unit;
    const isLikeliest = share > (shares[first] ?? 0);
    if (isLikeliest) shares[first] = share;
    if (share < LEAST) continue;
    among.push(unit);
    if (likeliest[first] === 0) firsts.push(first);
    if (isLikeliest) likeliest[first] = unit + 1;
  }
  return {
    poles: [conventional, better],
    shares,
    among: { units: Int32Array.from(among), has: (unit) => shareOf(unit) >= LEAST },
    firsts,
    passageOf: (first) => {
      const unit = (likeliest[first] ?? 0) - 1;
      if (unit < 0) return undefined;
      const worth = WORTH * Math.log(shareOf(unit) / TURN);
      return { unit, worth, leaning: leanOf(unit, poles), better: compare(unit, poles) };
    },
    listTelling: ({ unit, leaning }) =>
      listTelling(unit, leaning === 'better' ? better : conventional, reading),
  };
}

function leanOf(unit: number, poles: Poles): Leaning {
  const [conventional, better] = [poles.conventional[unit] ?? 0, poles.better[unit] ?? 0];
  if (conventional >= CLEAR * better) return 'conventional';
  return better >= CLEAR * conventional ? 'better' : 'unclear';
}

/** A share that stands in for none, which has no log. */
const NO_SHARE = 1e-4;

function compare(unit: number, { conventional, better }: Poles): number {
  return Math.log(((better[unit] ?? 0) + NO_SHARE) / ((conventional[unit] ?? 0) + NO_SHARE));
}

function listTelling(
  unit: number,
  pole: number,
  { words, likelihoods }: Reading,
): readonly Stretch[] {
  const told = words
    .tokensOf(unit)
    .map(({ stem }, at) => ({ at, tells: likelihoods?.tellOf(stem, pole) ?? 0 }))
    .filter(({ tells }) => tells > 0)
    .sort((a, b) => b.tells - a.tells);
  const least = TELLING.share * (told[0]?.tells ?? 0);
  return told
    .slice(0, TELLING.most)
    .filter(({ tells }) => tells >= least)
    .map(({ at }) => ({ unit, from: at, to: at }));
}
