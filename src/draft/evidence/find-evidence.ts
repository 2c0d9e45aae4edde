import type { EvidenceFinder } from './evidence.ts';
import { listDimensions, type Rubric } from '../../domain/rubric/rubric.ts';
import { weighClues } from './clues.ts';
import type { Concepts } from './concepts.ts';
import { findFlags } from './find-flags.ts';
import { rankByChance, rankByWords } from './rank-dimension.ts';
import { leanByClues } from './leanings.ts';
import { createClueReaders, type ClueReader, type LeaningReader } from './read-clues.ts';
import { readForEvidence, type Reading } from './reading.ts';
import { settleLeanings, type Ranked } from './settle-leanings.ts';
import { weighDimension, type WeighedDimension } from './weigh-dimension.ts';

/**
 * Finds passages for every dimension and the text flags, by words: likeness to example sentences first, the patterns of
 * the concepts and the rubric's own phrases second. The same input gives the same output; nothing is found for a
 * dimension the draft does not touch.
 */
export const findEvidence: EvidenceFinder = ({ rubric, concepts, documents }) => {
  const reading = readForEvidence(documents, rubric, concepts);
  const { weighed, readClues, readLeaning } = weighDimensions(rubric, concepts, reading);
  const { clues, leanings } = concepts;
  const rank = (one: WeighedDimension): readonly Ranked[] =>
    one.likely && clues
      ? rankByChance(
          one,
          {
            chanceOf: (passage, place) => weighClues(readClues(one, passage, place), clues),
            leanOf: (passage) =>
              leanings ? leanByClues(readLeaning(one, passage), leanings) : passage.leaning,
          },
          reading,
        )
      : rankByWords(one, one.dimension.id in concepts.dimensions, reading);
  return {
    evidence: settleLeanings(new Map(weighed.map((one) => [one.dimension.id, rank(one)]))),
    flags: findFlags(concepts.flags, reading),
  };
};

/** What a draft has for all dimensions, and the readers of its clues. */
export function weighDimensions(
  rubric: Rubric,
  concepts: Concepts,
  reading: Reading,
): {
  readonly weighed: readonly WeighedDimension[];
  readonly readClues: ClueReader;
  readonly readLeaning: LeaningReader;
} {
  const weighed = listDimensions(rubric).map((dimension) =>
    weighDimension(dimension, concepts.dimensions[dimension.id], reading),
  );
  const sections = new Map(
    rubric.sections.flatMap(({ id, dimensions }) => dimensions.map((one) => [one.id, id] as const)),
  );
  const sectionOf = (dimension: string) => sections.get(dimension) ?? '';
  return { weighed, ...createClueReaders(weighed, sectionOf, reading) };
}
