import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { listDimensions } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import type { Doubt } from './evidence.ts';
import { listDenials, type Denial } from './doubts/negation.ts';
import { readDoubts } from './doubts/read-doubts.ts';
import { listBorrowers } from './match-patterns.ts';
import type { StemWeight } from './match-phrases.ts';
import { readContentWords, type ContentWords } from './content-words.ts';
import { remember } from './remember.ts';
import { indexTerms, type TermIndex } from './term-index.ts';
import { collectAbbreviations } from './text/abbreviations.ts';
import { baseOf } from './text/stemmers.ts';
import { createTokeniser } from './text/tokens.ts';
import { cutUnits, type Unit } from './units.ts';
import { weighLikelihood, type UnitLikelihoods } from './weigh-likelihood.ts';
import { unitOf } from './word-list.ts';
import { prepareWeights } from './word-weights.ts';

/** The weights are the same for every draft. */
const prepareOnce = remember(prepareWeights);

/** A draft, read once for all dimensions. */
export type Reading = {
  readonly documents: readonly DraftDocument[];
  readonly units: readonly Unit[];
  readonly index: TermIndex;
  readonly content: ContentWords;
  readonly weightOf: StemWeight;
  /** How the words of each unit weigh for each pole; undefined where no example sentences are. */
  readonly likelihoods: UnitLikelihoods | undefined;
  /** What a unit says of itself. */
  readonly doubtsOf: (unit: number) => readonly Doubt[];
  /** The words of a unit that it denies; all of them for the entries of a list that is denied. */
  readonly denialsOf: (unit: number) => readonly Denial[];
};

/** Reads a draft for the concepts and the rubric, in the language of the concepts. */
export function readForEvidence(
  documents: readonly DraftDocument[],
  rubric: Rubric,
  { language, sets, weights }: Concepts,
): Reading {
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const tokeniser = createTokeniser(language, collectAbbreviations(texts));
  const content = readContentWords(language);
  const units = cutUnits(documents, tokeniser);
  const index = indexTerms(units, listBorrowers(units), content, sets ?? {});
  const isEnglish = baseOf(language) === 'en';
  const textOf = (unit: Unit) =>
    documents[unit.document]?.passages[unit.passage]?.text ?? unit.text;
  const own = remember((unit: number) => {
    const read = units[unit];
    return read && isEnglish ? listDenials(read, textOf(read)) : [];
  });
  const denialsOf = remember((unit: number) => {
    const read = units[unit];
    const isDeniedList = read?.contexts.some(
      (context) => context.kind === 'lead-in' && reachesEnd(units[context.unit], own(context.unit)),
    );
    return isDeniedList && read ? [{ cue: -1, from: 0, to: read.tokens.length }] : own(unit);
  });
  return {
    documents,
    units,
    index,
    content,
    weightOf: weighStems(units, index, rubric, content),
    likelihoods: weights && weighLikelihood(units, prepareOnce(weights)),
    denialsOf,
    doubtsOf: remember((unit: number) => {
      const read = units[unit];
      if (!read || !isEnglish) return [];
      const headings = documents[read.document]?.passages[read.passage]?.place.headings ?? [];
      return readDoubts(read, headings.slice(1), headings.at(-1) ?? '');
    }),
  };
}

function reachesEnd(unit: Unit | undefined, denials: readonly Denial[]): boolean {
  return unit !== undefined && denials.some(({ to }) => to === unit.tokens.length - 1);
}

/**
 * Weighs stems by how seldom they are in the draft and in the rubric together: the rubric stands in for all the drafts
 * of the field, so that a word does not seem telling only because a draft is short.
 */
function weighStems(
  units: readonly Unit[],
  index: TermIndex,
  rubric: Rubric,
  { subjectsOf }: ContentWords,
): StemWeight {
  const phrases = listPhrases(rubric).map((phrase) => new Set(subjectsOf(phrase)));
  const inRubric = new Map<string, number>();
  for (const stems of phrases) {
    for (const stem of stems) inRubric.set(stem, (inRubric.get(stem) ?? 0) + 1);
  }
  const total = units.length + phrases.length;
  return remember((stem: string) => {
    const inDraft = new Set(index.findStem(stem).map(unitOf)).size;
    const count = inDraft + (inRubric.get(stem) ?? 0);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  });
}

function listPhrases(rubric: Rubric): readonly string[] {
  return listDimensions(rubric).flatMap(({ conventional, better, indications }) => [
    conventional,
    better,
    ...indications.conventional.phrases,
    ...indications.better.phrases,
  ]);
}
