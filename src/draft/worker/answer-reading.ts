import { skipRepeats, toPercent } from '../../lib/skip-repeats.ts';
import { describeError } from '../../lib/worker-end.ts';
import type { DraftSource, ReadOutcome, ReadProgress } from '../read/read-draft.ts';
import type { ReadingAnswer } from './orders.ts';
import { takeFingerprint } from './take-fingerprint.ts';

type ReadSource = (
  source: DraftSource,
  onProgress: (progress: ReadProgress) => void,
) => Promise<ReadOutcome>;

/**
 * The work of a worker: reads a source and tells `send` how far it is and what came of it. It never rejects, since
 * nobody in a worker could hear it.
 */
export async function answerReading(
  source: DraftSource,
  readSource: ReadSource,
  send: (answer: ReadingAnswer) => void,
): Promise<void> {
  try {
    send({ kind: 'started', fingerprint: takeFingerprint(source) });
    const onProgress = skipRepeats(countSteps, (progress: ReadProgress) =>
      send({ kind: 'progress', progress }),
    );
    send({ kind: 'read', outcome: await readSource(source, onProgress) });
  } catch (error) {
    send({ kind: 'failed', reason: describeError(error) });
  }
}

/** A person counts pages; of parts, of which there may be thousands, a message for each hundredth is enough. */
function countSteps({ unit, done, of }: ReadProgress): number {
  return unit === 'page' ? done : toPercent(done, of);
}
