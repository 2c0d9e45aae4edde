import { afterPaint } from '../../lib/after-paint.ts';
import type { WorkerEnd } from '../../lib/worker-end.ts';
import type { EvidenceWorker, ReadingWorker } from './orders.ts';

/** Reads on the page itself. */
export function openReadingOnPage(): ReadingWorker {
  return pretendWorker(async (source, send) => {
    const [{ answerReading }, { readSource }] = await Promise.all([
      import('./answer-reading.ts'),
      import('../read/read-source.ts'),
    ]);
    await answerReading(source, readSource, send);
  });
}

/** Finds evidence on the page itself. */
export function openEvidenceOnPage(): EvidenceWorker {
  let answerer: Promise<Answerer> | undefined;
  return pretendWorker(async (order, send) => {
    const answerEvidence = await (answerer ??= loadAnswerer());
    await answerEvidence(order, send);
  });
}

type Answerer = Awaited<ReturnType<typeof loadAnswerer>>;

async function loadAnswerer() {
  const [{ createEvidenceAnswerer }, { findEvidence }, { loadConcepts }] = await Promise.all([
    import('./answer-evidence.ts'),
    import('../evidence/find-evidence.ts'),
    import('../evidence/load-concepts.ts'),
  ]);
  return createEvidenceAnswerer({ findEvidence, loadConcepts });
}

/**
 * What a page holds in the place of a worker. It rests before each order, so that the page can paint; a stop cannot end
 * what runs, but nobody hears of it any more.
 */
function pretendWorker<Order, Answer>(
  answer: (order: Order, send: (answer: Answer) => void) => Promise<void>,
): WorkerEnd<Order, Answer> {
  let hear: (answer: Answer) => void = () => undefined;
  let hearError: (reason: Error) => void = () => undefined;
  return {
    send(order) {
      const done = afterPaint().then(() => answer(order, (said) => hear(said)));
      done.catch((error: unknown) =>
        hearError(error instanceof Error ? error : new Error(String(error))),
      );
    },
    listen(onAnswer, onError) {
      hear = onAnswer;
      hearError = onError;
    },
    stop() {
      hear = () => undefined;
      hearError = () => undefined;
    },
  };
}
