import type { Leaning } from './evidence.ts';
import type { Reading } from './reading.ts';
import { addUnit, createUnitSet, type UnitSet } from './unit-set.ts';
import type { Stretch } from './word-ranges.ts';

/** A passage whose words are like those of a dimension's example sentences. */
export type LikelyPassage = {
  /** The unit that is most like them. */
  readonly unit: number;
  /** What this adds to the passage's rank; less than nothing for a faint likeness. */
  readonly worth: number;
  readonly leaning: Leaning;
};

/** What is like the example sentences of one dimension. */
export type Likely = {
  /** Units that are worth a look for the dimension. */
  readonly units: UnitSet;
  /** Their passages, by the number of the first unit. */
  readonly passages: ReadonlyMap<number, LikelyPassage>;
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

/** The units that are like example sentences of a dimension; undefined where no examples were written for it. */
export function findLikely(dimension: string, reading: Reading): Likely | undefined {
  const { likelihoods, units } = reading;
  const conventional = likelihoods?.poleNumber(`${dimension}/conventional`);
  const better = likelihoods?.poleNumber(`${dimension}/better`);
  if (!likelihoods || conventional === undefined || better === undefined) return undefined;
  const among = createUnitSet(units.length);
  const passages = new Map<number, LikelyPassage>();
  units.forEach(({ first }, unit) => {
    const shares = [
      likelihoods.shareOf(unit, conventional),
      likelihoods.shareOf(unit, better),
    ] as const;
    const share = shares[0] + shares[1];
    if (share < LEAST) return;
    addUnit(among, unit);
    const worth = WORTH * Math.log(share / TURN);
    const known = passages.get(first);
    if (!known || known.worth < worth)
      passages.set(first, { unit, worth, leaning: leanOf(...shares) });
  });
  return {
    units: among,
    passages,
    listTelling: ({ unit, leaning }) =>
      listTelling(unit, leaning === 'better' ? better : conventional, reading),
  };
}

function leanOf(conventional: number, better: number): Leaning {
  if (conventional >= CLEAR * better) return 'conventional';
  return better >= CLEAR * conventional ? 'better' : 'unclear';
}

function listTelling(
  unit: number,
  pole: number,
  { units, likelihoods }: Reading,
): readonly Stretch[] {
  const tokens = units[unit]?.tokens ?? [];
  const told = tokens
    .map(({ stem }, at) => ({ at, tells: likelihoods?.tellOf(stem, pole) ?? 0 }))
    .filter(({ tells }) => tells > 0)
    .sort((a, b) => b.tells - a.tells);
  const least = TELLING.share * (told[0]?.tells ?? 0);
  return told
    .slice(0, TELLING.most)
    .filter(({ tells }) => tells >= least)
    .map(({ at }) => ({ unit, from: at, to: at }));
}
