import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import { isInDenial } from './doubts/negation.ts';
import { prepareFalseFriends, type FalseFriend } from './doubts/false-friends.ts';
import type { Leaning } from './evidence.ts';
import { matchPattern } from './match-patterns.ts';
import { coverPhrase } from './match-phrases.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './term-index.ts';
import { hasUnit, type UnitSet } from './unit-set.ts';

export type Pole = Exclude<Leaning, 'unclear'>;
type DimensionConcepts = Concepts['dimensions'][string];

/** Something in a unit that speaks for a pole. */
export type Sign = {
  readonly unit: number;
  /** The pole it speaks for, after a denial has been counted; unclear for a better practice that is denied. */
  readonly pole: Leaning;
  readonly weight: number;
  /** Its words, slot by slot. */
  readonly hits: readonly Hit[];
  readonly isDenied: boolean;
  /** What the rubric warns of at the pole where it was found. */
  readonly friends: readonly FalseFriend[];
};

const POLES: readonly Pole[] = ['conventional', 'better'];

/** What a phrase counts that is half, or wholly, in a unit; a pattern whose words stand side by side counts 1. */
const PHRASE = { half: 0.3, whole: 1 };
const POLE_SENTENCE = 0.7;
/** Who denies a conventional practice plans for the other pole; who denies a better one may mean many things. */
const DENIED = { conventional: 'better', better: 'unclear' } as const;

/** All signs for one dimension in the units of a draft; only in those of `among`, where it is given. */
export function weighUnits(
  dimension: Dimension,
  concepts: DimensionConcepts | undefined,
  reading: Reading,
  among?: UnitSet,
): readonly Sign[] {
  return POLES.flatMap((pole) => {
    const friends = prepareFalseFriends(dimension.indications[pole].falseFriends, reading.content);
    const raw = [
      ...listPatternSigns(concepts?.[pole] ?? [], reading, among),
      ...listPhraseSigns(dimension, pole, reading).filter(
        ({ unit }) => !among || hasUnit(among, unit),
      ),
    ];
    return raw.map((sign) => judge(sign, pole, friends, reading));
  });
}

/** A sign as it was found; one that itself says no ("will not fund committees") speaks for its pole only when denied. */
type RawSign = Pick<Sign, 'unit' | 'weight' | 'hits'> & { readonly saysNo: boolean };

function listPatternSigns(
  patterns: DimensionConcepts['conventional'],
  { units, index }: Reading,
  among: UnitSet | undefined,
): readonly RawSign[] {
  return patterns.flatMap((pattern) =>
    matchPattern(pattern, units, index, among).map(({ unit, hits, strength }) => ({
      unit,
      weight: strength,
      saysNo: false,
      hits,
    })),
  );
}

function listPhraseSigns(
  dimension: Dimension,
  pole: Pole,
  { index, content, weightOf }: Reading,
): readonly RawSign[] {
  const phrases = [
    ...dimension.indications[pole].phrases.map((text) => ({ text, factor: 1 })),
    { text: dimension[pole], factor: POLE_SENTENCE },
  ];
  return phrases.flatMap(({ text, factor }) => {
    const subjects = content.subjectsOf(text);
    return coverPhrase(subjects, index, weightOf)
      .filter(({ words, share }) => words >= 3 || share >= 0.9)
      .map(({ unit, share, tokens }) => ({
        unit,
        weight: factor * (PHRASE.half + (PHRASE.whole - PHRASE.half) * (2 * share - 1)),
        hits: tokens.map((token) => ({ from: token, to: token })),
        saysNo: content.saysNo(text),
      }));
  });
}

function judge(
  sign: RawSign,
  pole: Pole,
  friends: readonly FalseFriend[],
  { denialsOf }: Reading,
): Sign {
  const { unit, weight, hits, saysNo } = sign;
  const isDenied = isInDenial(hits, denialsOf(unit));
  return { unit, weight, hits, friends, isDenied, pole: turn(pole, isDenied, saysNo) };
}

function turn(pole: Pole, isDenied: boolean, saysNo: boolean): Leaning {
  if (isDenied === saysNo) return pole;
  if (isDenied) return DENIED[pole];
  return pole === 'conventional' ? 'better' : 'conventional';
}
