import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import { createTokeniser, type Tokeniser } from '../src/draft/evidence/text/tokens.ts';
import { collectAbbreviations } from '../src/draft/evidence/text/abbreviations.ts';
import type { LabelledPassage } from './example-passages.ts';
import type { Examples } from './example-sentences.ts';
import { learnCompany } from './learn-company.ts';
import {
  RARITY_SCALE,
  WEIGHT_SCALE,
  type WordWeights,
} from '../src/draft/evidence/word-weights.ts';

/** Texts that speak for some poles. */
type Lesson = {
  readonly poles: readonly string[];
  readonly text: string;
  /** What it counts, beside an example sentence, for each of its poles. */
  readonly weight: number;
};
type Counted = Omit<Lesson, 'text'> & { readonly counts: ReadonlyMap<string, number> };

const NEITHER = 'neither';
/** A word that stands in one sentence only says more of its writer than of the subject. */
const LEAST_SENTENCES = 2;
/** What a passage counts that speaks for one pole: it is as drafts are, which an example sentence only tries to be. */
const PASSAGE = 4;

/** Learns what each word weighs for each pole from example sentences and the rubric's own texts. */
export function learnWeights(examples: readonly Examples[], rubric: Rubric): WordWeights {
  return createWeightLearner(examples, rubric, [])([]);
}

/**
 * A learner that knows example sentences, the rubric's own texts and passages, and learns from labelled drafts what their
 * passages add. Words that stand in labelled drafts alone stay unknown. What it learned once is not read again.
 */
export function createWeightLearner(
  examples: readonly Examples[],
  rubric: Rubric,
  passages: readonly LabelledPassage[],
): (labelled: readonly LabelledPassage[]) => WordWeights {
  const tokeniser = createTokeniser(rubric.language, collectAbbreviations([]));
  const count = ({ text, ...lesson }: Lesson): Counted => ({
    ...lesson,
    counts: countStems(text, tokeniser),
  });
  const known = [
    ...listLessons(examples),
    ...listRubricLessons(rubric),
    ...passages.map(toLesson),
  ].map(count);
  const poles = [...new Set(known.flatMap((lesson) => lesson.poles))].sort();
  const rarity = weighRarity(known.map(({ counts }) => counts));
  const stems = [...rarity.keys()].sort();
  const table = { poles: numberOf(poles), stems: numberOf(stems), rarity };
  const sums = new Float64Array(stems.length * poles.length);
  for (const lesson of known) addLesson(sums, lesson, table);
  return (labelled) => {
    const all = sums.slice();
    for (const passage of labelled) addLesson(all, count(toLesson(passage)), table);
    const words = stems.map((stem, row) => [
      stem,
      [
        Math.round((rarity.get(stem) ?? 0) * RARITY_SCALE),
        ...listWeights(all.subarray(row * poles.length, (row + 1) * poles.length)),
      ],
    ]);
    return {
      poles,
      company: learnCompany([...passages, ...labelled], poles),
      words: Object.fromEntries(words) as WordWeights['words'],
    };
  };
}

/** A passage that speaks for several poles says less of each. */
function toLesson({ text, speaksFor }: LabelledPassage): Lesson {
  return { text, poles: speaksFor, weight: PASSAGE / Math.sqrt(Math.max(1, speaksFor.length)) };
}

function numberOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}

type Table = {
  readonly poles: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  readonly rarity: ReadonlyMap<string, number>;
};

/** Adds what a lesson says of its words: together as much for a long one as for a short one. */
function addLesson(sums: Float64Array, { poles, weight, counts }: Counted, table: Table): void {
  const values = [...counts].flatMap(([stem, count]) => {
    const [row, rare] = [table.stems.get(stem), table.rarity.get(stem)];
    return row === undefined || rare === undefined
      ? []
      : [{ row, value: (1 + Math.log(count)) * rare }];
  });
  const length = Math.hypot(...values.map(({ value }) => value)) || 1;
  for (const pole of poles) {
    const column = table.poles.get(pole);
    if (column === undefined) continue;
    for (const { row, value } of values) {
      const at = row * table.poles.size + column;
      sums[at] = (sums[at] ?? 0) + (weight * value) / length;
    }
  }
}

/** Pairs of a pole's number and a weight, for the poles that have any. */
function listWeights(sums: Float64Array): readonly number[] {
  const pairs: number[] = [];
  sums.forEach((sum, number) => {
    if (sum > 0) pairs.push(number, Math.max(1, Math.round(sum * WEIGHT_SCALE)));
  });
  return pairs;
}

function teach(pole: string, text: string): Lesson {
  return { poles: [pole], text, weight: 1 };
}

function listLessons(examples: readonly Examples[]): readonly Lesson[] {
  return examples.flatMap(({ dimensions }) =>
    Object.entries(dimensions).flatMap(([id, { conventional, better, neither }]) => [
      ...conventional.map((text) => teach(`${id}/conventional`, text)),
      ...better.map((text) => teach(`${id}/better`, text)),
      ...neither.map((text) => teach(NEITHER, text)),
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
      texts[pole].map((text) => teach(`${id}/${pole}`, text)),
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
