import type { DraftDocument } from '../../domain/draft/draft.ts';
import { listRows } from '../../domain/draft/list-rows.ts';
import { findDimension, listDimensions, type Rubric } from '../../domain/rubric/rubric.ts';
import type { Candidate } from '../../draft/evidence/evidence.ts';
import { findEvidence } from '../../draft/evidence/find-evidence.ts';
import { loadConcepts } from '../../draft/evidence/load-concepts.ts';

/** What is printed of a dimension: its passages, best first; none is a normal answer. */
export type ListedEvidence = {
  readonly dimension: string;
  readonly passages: readonly ReturnType<typeof showCandidate>[];
};

/**
 * The passages to check by dimension, of all the documents together: for one dimension, or for all in the order of the
 * rubric. Null when the rubric has no such dimension.
 */
export async function listEvidence(
  documents: readonly DraftDocument[],
  dimension: string | undefined,
  rubric: Rubric,
): Promise<readonly ListedEvidence[] | null> {
  if (dimension !== undefined && !findDimension(rubric, dimension)) return null;
  const concepts = await loadConcepts(rubric.language);
  const { evidence } = findEvidence({ rubric, concepts, documents });
  const ids = dimension === undefined ? listDimensions(rubric).map(({ id }) => id) : [dimension];
  return ids.map((id) => ({
    dimension: id,
    passages: (evidence.get(id) ?? []).map((candidate) => showCandidate(candidate, documents)),
  }));
}

function showCandidate(candidate: Candidate, documents: readonly DraftDocument[]) {
  const document = documents.find(({ id }) => id === candidate.documentId);
  const passages = document?.passages ?? [];
  const passage = passages[candidate.passage];
  const row = passage?.cell && listRows(passages)[candidate.passage];
  const text = passage?.text ?? '';
  return {
    leaning: candidate.leaning,
    doubts: candidate.doubts,
    words: candidate.words.map(({ start, end }) => text.slice(start, end)),
    text,
    place: {
      document: document?.name ?? '',
      passage: candidate.passage,
      ...passage?.place,
      ...(row ?? {}),
    },
  };
}
