import type { EvidenceFinder } from './evidence.ts';
import { listDimensions } from '../../domain/rubric/rubric.ts';
import { findFlags } from './find-flags.ts';
import { rankDimension } from './rank-dimension.ts';
import { readForEvidence } from './reading.ts';

/**
 * Finds passages for every dimension and the text flags, by words: the patterns of the concepts first, the rubric's own
 * phrases second. The same input gives the same output; nothing is found for a dimension the draft does not touch.
 */
export const findEvidence: EvidenceFinder = ({ rubric, concepts, documents }) => {
  const reading = readForEvidence(documents, rubric, concepts);
  return {
    evidence: new Map(
      listDimensions(rubric).map((dimension) => [
        dimension.id,
        rankDimension(dimension, concepts.dimensions[dimension.id], reading),
      ]),
    ),
    flags: findFlags(concepts.flags, reading),
  };
};
