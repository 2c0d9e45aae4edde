import { askWorker, openOrNull } from '../../lib/worker-end.ts';
import type { MadeDocument } from '../make-document.ts';
import type { WorkerEnd } from './open-worker.ts';
import {
  toPlainOrder,
  type DocumentMaker,
  type DocumentRequest,
  type WorkerAnswer,
} from './plain-order.ts';

/** Null: the worker did not come to life, so nothing was tried. */
type Outcome = MadeDocument | null;

/**
 * Makes documents in a worker, so that the page stays free; where no worker comes to life, `makeHere` does it. A worker
 * that did well is kept for the next document: it has its fonts, and needs no network for them again. One that was
 * stopped or failed is ended, and the next document begins with a fresh one.
 */
export function createDocumentMaker(open: () => WorkerEnd, makeHere: DocumentMaker): DocumentMaker {
  let idle: WorkerEnd | null = null;
  return async (request) => {
    request.signal?.throwIfAborted();
    const worker = idle ?? openOrNull(open);
    idle = null;
    const made = worker && (await askForDocument(worker, request));
    if (!worker || !made) return makeHere(request);
    idle = keepOne(idle, worker);
    return made;
  };
}

/** Two documents at once use two workers, of which one is enough afterwards. */
function keepOne(kept: WorkerEnd | null, other: WorkerEnd): WorkerEnd {
  if (kept && kept !== other) other.stop();
  return kept ?? other;
}

/** Resolves to null when the worker broke before it said a word. Ends a worker that gave no document. */
async function askForDocument(worker: WorkerEnd, request: DocumentRequest): Promise<Outcome> {
  let made: Outcome = null;
  try {
    const asked = await askWorker(worker, {
      order: toPlainOrder(request),
      signal: request.signal,
      hear: (answer) => hear(answer, request),
    });
    made = asked.kind === 'answered' ? asked.value : null;
    return made;
  } finally {
    if (made === null) worker.stop();
  }
}

function hear(answer: WorkerAnswer, { onProgress }: DocumentRequest) {
  if (answer.kind === 'failed') throw new Error(answer.reason);
  if (answer.kind === 'made') return { value: answer.made };
  onProgress?.(answer.done, answer.of);
  return null;
}
