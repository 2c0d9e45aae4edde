import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import { createTokeniser, type Tokeniser } from '../src/draft/evidence/text/tokens.ts';
import { collectAbbreviations } from '../src/draft/evidence/text/abbreviations.ts';
import type { Examples } from './example-sentences.ts';
import {
  RARITY_SCALE,
  WEIGHT_SCALE,
  type WordWeights,
} from '../src/draft/evidence/word-weights.ts';

type Lesson = { readonly pole: string; readonly text: string };

const NEITHER = 'neither';
/** A word that stands in one sentence only says more of its writer than of the subject. */
const LEAST_SENTENCES = 2;

/** Learns what each word weighs for each pole from example sentences and the rubric's own texts. */
export function learnWeights(examples: readonly Examples[], rubric: Rubric): WordWeights {
  const lessons = [...listLessons(examples), ...listRubricLessons(rubric)];
  const tokeniser = createTokeniser(rubric.language, collectAbbreviations([]));
  const counted = lessons.map(({ pole, text }) => ({ pole, counts: countStems(text, tokeniser) }));
  const rarity = weighRarity(counted.map(({ counts }) => counts));
  const poles = [...new Set(lessons.map(({ pole }) => pole))].sort();
  const numbers = new Map(poles.map((pole, number) => [pole, number]));
  const weights = new Map<string, Map<number, number>>();
  for (const { pole, counts } of counted) {
    const values = [...counts].flatMap(([stem, count]) => {
      const rare = rarity.get(stem);
      return rare === undefined ? [] : [[stem, (1 + Math.log(count)) * rare] as const];
    });
    const length = Math.hypot(...values.map(([, value]) => value)) || 1;
    for (const [stem, value] of values) {
      const own = weights.get(stem) ?? new Map<number, number>();
      const number = numbers.get(pole) ?? 0;
      own.set(number, (own.get(number) ?? 0) + value / length);
      weights.set(stem, own);
    }
  }
  const words = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, own]) => [
      stem,
      [
        Math.round((rarity.get(stem) ?? 0) * RARITY_SCALE),
        ...[...own]
          .sort(([a], [b]) => a - b)
          .flatMap(([number, weight]) => [number, Math.max(1, Math.round(weight * WEIGHT_SCALE))]),
      ],
    ]);
  return { poles, words: Object.fromEntries(words) as WordWeights['words'] };
}

function listLessons(examples: readonly Examples[]): readonly Lesson[] {
  return examples.flatMap(({ dimensions }) =>
    Object.entries(dimensions).flatMap(([id, { conventional, better, neither }]) => [
      ...conventional.map((text) => ({ pole: `${id}/conventional`, text })),
      ...better.map((text) => ({ pole: `${id}/better`, text })),
      ...neither.map((text) => ({ pole: NEITHER, text })),
    ]),
  );
}

/** The rubric describes both poles in many words of its own. */
function listRubricLessons(rubric: Rubric): readonly Lesson[] {
  return listDimensions(rubric).flatMap((dimension) => {
    const { id, levels, indications, redesign } = dimension;
    const texts = {
      conventional: [
        dimension.conventional,
        ...indications.conventional.phrases,
        ...levels.slice(0, 2),
        redesign.before,
      ],
      better: [
        dimension.better,
        ...indications.better.phrases,
        ...levels.slice(-2),
        redesign.after,
      ],
    };
    return (['conventional', 'better'] as const).flatMap((pole) =>
      texts[pole].map((text) => ({ pole: `${id}/${pole}`, text })),
    );
  });
}

function countStems(text: string, { cut }: Tokeniser): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of cut(text)) {
    if (!/^\d+$/.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function weighRarity(texts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sentences = new Map<string, number>();
  for (const counts of texts) {
    for (const stem of counts.keys()) sentences.set(stem, (sentences.get(stem) ?? 0) + 1);
  }
  return new Map(
    [...sentences]
      .filter(([, count]) => count >= LEAST_SENTENCES)
      .map(([stem, count]) => [stem, Math.log((1 + texts.length) / (1 + count)) + 1]),
  );
}
