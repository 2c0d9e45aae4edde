import { pretendWorker } from '../../lib/pretend-worker.ts';
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
