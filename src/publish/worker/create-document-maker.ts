import type { MadeDocument } from '../make-document.ts';
import type { WorkerEnd } from './open-worker.ts';
import { toPlainOrder, type DocumentMaker, type DocumentRequest } from './plain-order.ts';

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
    const made = worker && (await askWorker(worker, request));
    if (!worker || !made) return makeHere(request);
    idle = keepOne(idle, worker);
    return made;
  };
}

function openOrNull(open: () => WorkerEnd): WorkerEnd | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/** Two documents at once use two workers, of which one is enough afterwards. */
function keepOne(kept: WorkerEnd | null, other: WorkerEnd): WorkerEnd {
  if (kept && kept !== other) other.stop();
  return kept ?? other;
}

/** Resolves to null when the worker broke before it said a word. Ends a worker that gave no document. */
async function askWorker(worker: WorkerEnd, request: DocumentRequest): Promise<Outcome> {
  let made: Outcome = null;
  try {
    made = await waitForAnswer(worker, request);
    return made;
  } finally {
    if (made === null) worker.stop();
  }
}

function waitForAnswer(worker: WorkerEnd, request: DocumentRequest): Promise<Outcome> {
  const { signal, onProgress } = request;
  return new Promise<Outcome>((resolve, reject) => {
    let isAlive = false;
    signal?.addEventListener('abort', () => reject(toError(signal.reason)), { once: true });
    worker.listen(
      (answer) => {
        isAlive = true;
        if (signal?.aborted) return;
        if (answer.kind === 'progress') onProgress?.(answer.done, answer.of);
        else if (answer.kind === 'made') resolve(answer.made);
        else reject(new Error(answer.reason));
      },
      (error) => {
        if (isAlive) reject(error);
        else resolve(null);
      },
    );
    worker.send(toPlainOrder(request));
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
