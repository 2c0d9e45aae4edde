import { askWorker, openOrNull, type Asked } from '../../lib/worker-end.ts';
import type { DraftTools } from '../draft-tools.ts';
import type { FoundEvidence } from '../evidence/evidence.ts';
import type { EvidenceAnswer, EvidenceOrder, EvidenceWorker, Parcel, Places } from './orders.ts';

type Find = DraftTools['findEvidence'];
type Request = Parameters<Find>[0];
type Found = Asked<FoundEvidence>;

/** A worker with the things it has, by their numbers. */
type Kept = { readonly worker: EvidenceWorker; sent: ReadonlyMap<object, number> };

/**
 * Finds evidence in one worker that is kept: what it has is not sent again. Requests wait for each other. A worker that
 * is stopped by a signal, or breaks, is ended; the next request begins with a fresh one. Where no worker comes to life,
 * the page looks.
 */
export function createEvidenceFinder({ inWorker, onPage }: Places<EvidenceWorker>): Find {
  let kept: Kept | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function find(request: Request): Promise<FoundEvidence> {
    request.signal?.throwIfAborted();
    const asked = await askKept(kept ?? open(inWorker), request);
    if (asked?.kind === 'answered') return asked.value;
    const here = await askPlace({ worker: onPage(), sent: new Map() }, request);
    if (here.kind === 'silent') throw here.cause;
    return here.value;
  }

  /** Keeps a worker that did well. */
  async function askKept(place: Kept | null, request: Request): Promise<Found | null> {
    kept = null;
    const asked = place && (await askPlace(place, request));
    if (asked?.kind === 'answered') kept = place;
    return asked;
  }

  return async (request) => {
    request.signal?.throwIfAborted();
    const found = last.then(() => find(request));
    last = found.catch(() => undefined);
    return stopWaiting(found, request.signal);
  };
}

function open(inWorker: () => EvidenceWorker): Kept | null {
  const worker = openOrNull(inWorker);
  return worker && { worker, sent: new Map() };
}

/** Ends a worker that gave no answer. */
async function askPlace(place: Kept, request: Request): Promise<Found> {
  let asked: Found | null = null;
  try {
    const { order, sent } = packOrder(request, place.sent);
    place.sent = sent;
    asked = await askWorker(place.worker, { order, signal: request.signal, hear });
    return asked;
  } finally {
    if (asked?.kind !== 'answered') place.worker.stop();
  }
}

function hear(answer: EvidenceAnswer) {
  if (answer.kind === 'failed') throw new Error(answer.reason);
  return answer.kind === 'found' ? { value: answer.found } : null;
}

/** An order without what was sent already, and what the worker has after it. */
function packOrder({ rubric, documents }: Request, before: ReadonlyMap<object, number>) {
  const sent = new Map<object, number>();
  let next = Math.max(0, ...before.values()) + 1;
  const pack = <T extends object>(value: T): Parcel<T> => {
    const known = sent.get(value) ?? before.get(value);
    const key = known ?? next++;
    sent.set(value, key);
    return known === undefined ? { key, value } : { key };
  };
  const order: EvidenceOrder = { rubric: pack(rubric), documents: documents.map(pack) };
  return { order, sent };
}

/** Rejects at once when the signal says so, also while others are before it. */
function stopWaiting<T>(outcome: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return outcome;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([outcome, stopped]);
}
