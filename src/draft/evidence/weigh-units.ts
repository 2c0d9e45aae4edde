import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import { isInDenial } from './doubts/negation.ts';
import { prepareFalseFriends, type FalseFriend } from './doubts/false-friends.ts';
import type { Leaning } from './evidence.ts';
import type { Among } from './find-meetings.ts';
import type { Hit } from './hit.ts';
import { matchPatterns } from './match-patterns.ts';
import type { Reading } from './reading.ts';

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

/** All signs for one dimension in the units of `among`. */
export function weighUnits(
  dimension: Dimension,
  concepts: DimensionConcepts | undefined,
  reading: Reading,
  among: Among,
): readonly Sign[] {
  return POLES.flatMap((pole) => {
    const friends = prepareFalseFriends(dimension.indications[pole].falseFriends, reading.content);
    const raw = [
      ...listPatternSigns(concepts?.[pole] ?? [], reading, among),
      ...listPhraseSigns(dimension, pole, reading, among),
    ];
    return raw.map((sign) => judge(sign, pole, friends, reading));
  });
}

/** A sign as it was found; one that itself says no ("will not fund committees") speaks for its pole only when denied. */
type RawSign = Pick<Sign, 'unit' | 'weight' | 'hits'> & { readonly saysNo: boolean };

function listPatternSigns(
  patterns: DimensionConcepts['conventional'],
  reading: Reading,
  among: Among,
): readonly RawSign[] {
  return matchPatterns(patterns, reading, among.units).map(({ unit, hits, strength }) => ({
    unit,
    weight: strength,
    saysNo: false,
    hits,
  }));
}

function listPhraseSigns(
  dimension: Dimension,
  pole: Pole,
  { words, content, coverPhrase }: Reading,
  among: Among,
): readonly RawSign[] {
  const phrases = [
    ...dimension.indications[pole].phrases.map((text) => ({ text, factor: 1 })),
    { text: dimension[pole], factor: POLE_SENTENCE },
  ];
  return phrases.flatMap(({ text, factor }) => {
    const subjects = content.subjectsOf(text);
    return coverPhrase(subjects)
      .filter(({ unit, words: count, share }) => (count >= 3 || share >= 0.9) && among.has(unit))
      .map(({ unit, share }) => ({
        unit,
        weight: factor * (PHRASE.half + (PHRASE.whole - PHRASE.half) * (2 * share - 1)),
        hits: listHits(unit, subjects, words),
        saysNo: content.saysNo(text),
      }));
  });
}

function listHits(
  unit: number,
  subjects: readonly string[],
  { firsts, words, forms }: Reading['words'],
): readonly Hit[] {
  const hits: Hit[] = [];
  const [first, end] = [firsts[unit] ?? 0, firsts[unit + 1] ?? 0];
  for (let at = first; at < end; at += 1) {
    const stem = forms[words[at] ?? 0]?.stem ?? '';
    if (subjects.includes(stem)) hits.push({ from: at - first, to: at - first });
  }
  return hits;
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
