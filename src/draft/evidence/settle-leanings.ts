import type { Candidate, Doubt } from './evidence.ts';

/** A passage as it is ranked, and what its leaning rests on. */
export type Ranked = {
  readonly candidate: Candidate;
  /** The chance that it speaks to the dimension, 0 to 1; null where nothing was learned of chances. */
  readonly chance: number | null;
  /** What its signs say for the better pole, less what they say for the other. */
  readonly signs: number;
  /** The log of how much more its words are like the better pole's examples than the other's; 0 for no examples. */
  readonly likeness: number;
  /** It tells of a trouble, or names an aim in words that fit any draft. */
  readonly isVague: boolean;
};

/** Under these it is not the draft that plans the better practice. */
const NOT_OURS: ReadonlySet<Doubt> = new Set(['others', 'critique']);
/** Under these, too, it may be another’s plan or none, where the draft gives reason to doubt. */
const NOT_PLANNED: ReadonlySet<Doubt> = new Set([...NOT_OURS, 'context', 'past', 'conditional']);
/**
 * A draft is conventional throughout when so much leans that way, in chances, and so many times more than the other. Two
 * labelled drafts without any better practice have six times as much; one of both kinds has as much of one as of the other.
 */
const THROUGHOUT = { least: 5, times: 5 };
/** What a better practice needs in such a draft: words of both kinds that say so, in a passage that is likely. */
const SURE = { signs: 0.4, likeness: 1, chance: 0.2 };

/**
 * Calls unclear what leans to the better pole and gives reason for doubt: a team that is told of a strength it does not
 * have stops asking. More is asked of a passage where nearly all others lean to the conventional pole, since a single
 * word says less there. Other leanings stay.
 */
export function settleLeanings(
  ranked: ReadonlyMap<string, readonly Ranked[]>,
): ReadonlyMap<string, readonly Candidate[]> {
  const isStrict = isConventional([...ranked.values()].flat());
  const settle = (one: Ranked): Candidate =>
    one.candidate.leaning === 'better' && isDoubtful(one, isStrict)
      ? { ...one.candidate, leaning: 'unclear' }
      : one.candidate;
  return new Map([...ranked].map(([id, passages]) => [id, passages.map(settle)]));
}

function isConventional(passages: readonly Ranked[]): boolean {
  const sumOf = (leaning: Candidate['leaning']) =>
    passages.reduce(
      (sum, { candidate, chance }) => sum + (candidate.leaning === leaning ? (chance ?? 0) : 0),
      0,
    );
  const conventional = sumOf('conventional');
  return conventional >= THROUGHOUT.least && conventional >= THROUGHOUT.times * sumOf('better');
}

function isDoubtful({ candidate, chance, ...backing }: Ranked, isStrict: boolean): boolean {
  const hasDoubt = (kinds: ReadonlySet<Doubt>) =>
    candidate.doubts.some((doubt) => kinds.has(doubt));
  if (backing.isVague || hasDoubt(NOT_OURS)) return true;
  if (!isStrict || chance === null) return false;
  const isSure =
    backing.signs >= SURE.signs && backing.likeness >= SURE.likeness && chance >= SURE.chance;
  return !isSure || hasDoubt(NOT_PLANNED);
}
