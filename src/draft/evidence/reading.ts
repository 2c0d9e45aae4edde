import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { listDimensions } from '../../domain/rubric/rubric.ts';
import type { Concepts } from './concepts.ts';
import type { Doubt } from './evidence.ts';
import { listDenials, mayDeny, type Denial } from './doubts/negation.ts';
import { listOwnOrganisations } from './doubts/named-others.ts';
import { namesAimOnly, tellsOfTrouble } from './doubts/vague-words.ts';
import { readDoubts } from './doubts/read-doubts.ts';
import type { Among, PatternIndex } from './find-meetings.ts';
import { createHitFinder } from './find-hits.ts';
import { findTerms } from './find-terms.ts';
import { createPhraseFinder, type Coverage, type StemWeight } from './match-phrases.ts';
import { readContentWords, type ContentWords } from './content-words.ts';
import { contextsOf } from './contexts.ts';
import { readWords } from './read-words.ts';
import { remember, rememberEach } from './remember.ts';
import { listTerms } from './term-list.ts';
import { collectAbbreviations } from './text/abbreviations.ts';
import { baseOf } from './text/stemmers.ts';
import type { Unit } from './units.ts';
import { weighLikelihood, type UnitLikelihoods } from './weigh-likelihood.ts';
import { listWords, type WordList } from './word-list.ts';
import { prepareWeights } from './word-weights.ts';

/** The weights are the same for every draft. */
const prepareOnce = remember(prepareWeights);

/** A draft, read once for all dimensions. */
export type Reading = PatternIndex & {
  readonly documents: readonly DraftDocument[];
  /** All units. */
  readonly all: Among;
  /** By unit: the first unit of its passage. */
  readonly firstOf: Int32Array;
  readonly words: WordList;
  readonly content: ContentWords;
  /** The units that hold much of a phrase of the rubric, by its subject stems. */
  readonly coverPhrase: (subjects: readonly string[]) => readonly Coverage[];
  /** How the words of each unit weigh for each pole; undefined where no example sentences are. */
  readonly likelihoods: UnitLikelihoods | undefined;
  /** What a unit says of itself. */
  readonly doubtsOf: (unit: number) => readonly Doubt[];
  /** Whether a unit tells of a trouble, or names an aim in words that fit any draft: it plans nothing by itself. */
  readonly isVague: (unit: number) => boolean;
  /** The words of a unit that it denies; all of them for the entries of a list that is denied. */
  readonly denialsOf: (unit: number) => readonly Denial[];
};

/** Reads a draft for the concepts and the rubric, in the language of the concepts. */
export function readForEvidence(
  documents: readonly DraftDocument[],
  rubric: Rubric,
  concepts: Concepts,
): Reading {
  const { language, weights } = concepts;
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const content = readContentWords(language);
  const cut = readWords(documents, language, collectAbbreviations(texts));
  const { units, contexts } = cut;
  const words = listWords(cut.words);
  const terms = listTerms(concepts);
  const found = findTerms(terms, words);
  const isEnglish = baseOf(language) === 'en';
  const textOf = (unit: Unit) =>
    documents[unit.document]?.passages[unit.passage]?.text ?? unit.text;
  const ownOrganisations = listOwnOrganisations(isEnglish ? texts : []);
  const hasCue = isEnglish ? findUnitsWith(mayDeny, words) : () => false;
  const own = rememberEach(units.length, (unit): readonly Denial[] => {
    const read = units[unit];
    return read && hasCue(unit) ? listDenials({ tokens: words.tokensOf(unit) }, textOf(read)) : [];
  });
  const reachesEnd = (unit: number) =>
    own(unit).some(({ to }) => to === words.tokensOf(unit).length - 1);
  const denialsOf = rememberEach(units.length, (unit): readonly Denial[] => {
    const isDeniedList = contextsOf(contexts, unit, 'lead-in').some(reachesEnd);
    return isDeniedList ? [{ cue: -1, from: 0, to: words.tokensOf(unit).length }] : own(unit);
  });
  return {
    documents,
    units,
    all: { units: Int32Array.from(units, (_, unit) => unit), has: () => true },
    firstOf: Int32Array.from(units, ({ first }) => first),
    words,
    isOfSeveral: Uint8Array.from(units, ({ kind }) =>
      kind === 'list-item' || kind === 'table-cell' ? 1 : 0,
    ),
    contexts,
    terms,
    found,
    findHits: createHitFinder(found),
    content,
    coverPhrase: createPhraseFinder(words, weighStems(units, words, rubric, content)),
    likelihoods: weights && weighLikelihood(contexts, words, prepareOnce(weights)),
    denialsOf,
    isVague: (unit) => {
      const read = units[unit];
      if (!isEnglish || !read) return false;
      const columns = contextsOf(contexts, unit, 'column');
      const heads = columns.map((head) => units[head]?.text ?? '');
      return namesAimOnly(read.text) || tellsOfTrouble(read, heads);
    },
    doubtsOf: rememberEach(units.length, (unit) => {
      const read = units[unit];
      if (!read || !isEnglish) return [];
      const headings = documents[read.document]?.passages[read.passage]?.place.headings ?? [];
      const above = headings.at(-1) ?? '';
      return readDoubts(read, { headings: headings.slice(1), above, own: ownOrganisations });
    }),
  };
}

/** Tells whether a unit has one of some words. */
function findUnitsWith(
  isWanted: (word: string) => boolean,
  { firsts, forms, places }: WordList,
): (unit: number) => boolean {
  const has = new Uint8Array(firsts.length);
  for (const { word, number } of forms) {
    if (!isWanted(word)) continue;
    const units = places.numbers.subarray(places.starts[number], places.starts[number + 1]);
    for (const unit of units) has[unit] = 1;
  }
  return (unit) => has[unit] === 1;
}

/**
 * Weighs stems by how seldom they are in the draft and in the rubric together: the rubric stands in for all the drafts
 * of the field, so that a word does not seem telling only because a draft is short.
 */
function weighStems(
  units: readonly Unit[],
  { ofStem, places }: WordList,
  rubric: Rubric,
  { subjectsOf }: ContentWords,
): StemWeight {
  const phrases = listPhrases(rubric).map((phrase) => new Set(subjectsOf(phrase)));
  const inRubric = new Map<string, number>();
  for (const stems of phrases) {
    for (const stem of stems) inRubric.set(stem, (inRubric.get(stem) ?? 0) + 1);
  }
  const total = units.length + phrases.length;
  // By unit: how many stems were asked for when one stood there last, so that none counts twice.
  const seen = new Int32Array(units.length);
  let asked = 0;
  return remember((stem: string) => {
    asked += 1;
    let inDraft = 0;
    for (const word of ofStem(stem)) {
      const end = places.starts[word + 1] ?? 0;
      for (let at = places.starts[word] ?? 0; at < end; at += 1) {
        const unit = places.numbers[at] ?? 0;
        if (seen[unit] === asked) continue;
        seen[unit] = asked;
        inDraft += 1;
      }
    }
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
