import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { describeError } from '../../lib/worker-end.ts';
import type { Concepts } from '../evidence/concepts.ts';
import type { EvidenceFinder } from '../evidence/evidence.ts';
import type { EvidenceAnswer, EvidenceOrder, Parcel } from './orders.ts';

type Means = {
  readonly findEvidence: EvidenceFinder;
  readonly loadConcepts: (language: string) => Promise<Concepts>;
};

type AnswerEvidence = (
  order: EvidenceOrder,
  send: (answer: EvidenceAnswer) => void,
) => Promise<void>;

/**
 * The work of a worker that stays: it remembers what was in its last order. It never rejects, since nobody in a worker
 * could hear it. The first answer comes at once: the page then knows that the worker runs.
 */
export function createEvidenceAnswerer({ findEvidence, loadConcepts }: Means): AnswerEvidence {
  let rubrics: Kept<Rubric> = new Map();
  let kept: Kept<DraftDocument> = new Map();
  return async (order, send) => {
    try {
      send({ kind: 'started' });
      rubrics = unpack([order.rubric], rubrics);
      kept = unpack(order.documents, kept);
      const documents = [...kept.values()];
      for (const rubric of rubrics.values()) {
        const concepts = await loadConcepts(rubric.language);
        send({ kind: 'found', found: findEvidence({ rubric, concepts, documents }) });
      }
    } catch (error) {
      send({ kind: 'failed', reason: describeError(error) });
    }
  };
}

type Kept<T> = ReadonlyMap<number, T>;

/** The things themselves, in the order of their parcels. */
function unpack<T>(parcels: readonly Parcel<T>[], kept: Kept<T>): Kept<T> {
  return new Map(
    parcels.map(({ key, value }) => {
      const thing = value ?? kept.get(key);
      if (thing === undefined) throw new Error(`The worker does not have parcel ${key}.`);
      return [key, thing];
    }),
  );
}
