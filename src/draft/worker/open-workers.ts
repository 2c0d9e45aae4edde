import { holdWorker } from '../../lib/worker-end.ts';
import type { EvidenceWorker, ReadingWorker } from './orders.ts';

/** Starts a worker that reads. Throws where the browser has none or allows none. */
export function openReadingWorker(): ReadingWorker {
  return holdWorker(
    new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
  );
}

/** Starts a worker that finds evidence. Throws where the browser has none or allows none. */
export function openEvidenceWorker(): EvidenceWorker {
  return holdWorker(
    new Worker(new URL('./evidence-worker.ts', import.meta.url), { type: 'module' }),
  );
}
