import { holdWorker, type WorkerEnd as End } from '../../lib/worker-end.ts';
import type { PlainOrder, WorkerAnswer } from './plain-order.ts';

/** A worker that makes documents, one at a time. */
export type WorkerEnd = End<PlainOrder, WorkerAnswer>;

/** Starts a worker. Throws where the browser has none or allows none, for example on a page opened from a folder. */
export function openWorker(): WorkerEnd {
  return holdWorker(
    new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' }),
  );
}
