import { askWorker, openOrNull, type Asked } from '../../lib/worker-end.ts';
import type { DraftTools } from '../draft-tools.ts';
import type { ReadOutcome } from '../read/read-draft.ts';
import type { Places, ReadingAnswer, ReadingWorker } from './orders.ts';
import { startTimeLimit, type Patience } from './time-limit.ts';

type Read = DraftTools['read'];
type Request = Parameters<Read>[0];
type Outcome = ReadOutcome & { readonly fingerprint: string };

/** A large file takes a while on a slow device; one that moves no more was made to hold the reader, or breaks it. */
const PATIENCE: Patience = { still: 60, whole: 300 };

/**
 * Reads each source in a worker of its own, which is ended afterwards: by the signal, when it takes too long, and when
 * it is done. Where no worker comes to life, the page reads.
 */
export function createSourceReader(
  { inWorker, onPage }: Places<ReadingWorker>,
  patience = PATIENCE,
): Read {
  return async (request) => {
    request.signal?.throwIfAborted();
    const worker = openOrNull(inWorker);
    const asked = worker && (await readWith(worker, request, patience));
    if (asked?.kind === 'answered') return asked.value;
    const here = await readWith(onPage(), request, patience);
    if (here.kind === 'silent') throw here.cause;
    return here.value;
  };
}

async function readWith(
  worker: ReadingWorker,
  request: Request,
  patience: Patience,
): Promise<Asked<Outcome>> {
  const limit = startTimeLimit(patience);
  let fingerprint = '';
  const asked = askWorker<Request['source'], ReadingAnswer, Outcome>(worker, {
    order: request.source,
    signal: request.signal,
    hear(answer) {
      limit.move();
      if (answer.kind === 'failed') throw new Error(answer.reason);
      if (answer.kind === 'read') return { value: { ...answer.outcome, fingerprint } };
      if (answer.kind === 'started') fingerprint = answer.fingerprint;
      else request.onProgress?.(answer.progress);
      return null;
    },
  });
  const tooLong = limit.over.then((seconds): Asked<Outcome> => {
    const refusal = { code: 'timeout', seconds } as const;
    return { kind: 'answered', value: { kind: 'refused', refusal, fingerprint } };
  });
  try {
    return await Promise.race([asked, tooLong]);
  } finally {
    limit.takeOff();
    worker.stop();
  }
}
