import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { WorkerEnd } from '../../lib/worker-end.ts';
import type { FoundEvidence } from '../evidence/evidence.ts';
import type { DraftSource, ReadOutcome, ReadProgress } from '../read/read-draft.ts';

/** What a worker says about the source that it was given. The fingerprint comes first, and shows that it runs. */
export type ReadingAnswer =
  | { readonly kind: 'started'; readonly fingerprint: string }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads one source; is ended afterwards. */
export type ReadingWorker = WorkerEnd<DraftSource, ReadingAnswer>;

/** A thing under a number; without the thing itself when the worker has it from the order before. */
export type Parcel<T> = { readonly key: number; readonly value?: T };

/** What to look through. A worker keeps what was in its last order, and nothing older. */
export type EvidenceOrder = {
  readonly rubric: Parcel<Rubric>;
  readonly documents: readonly Parcel<DraftDocument>[];
};

export type EvidenceAnswer =
  | { readonly kind: 'started' }
  | { readonly kind: 'found'; readonly found: FoundEvidence }
  | { readonly kind: 'failed'; readonly reason: string };

/** Finds evidence, order by order. */
export type EvidenceWorker = WorkerEnd<EvidenceOrder, EvidenceAnswer>;

/** Where a work is done: in a worker, and on the page where no worker comes to life. Both may throw. */
export type Places<Worker> = { readonly inWorker: () => Worker; readonly onPage: () => Worker };
