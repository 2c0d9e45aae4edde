import { skipRepeats, toPercent } from '../../lib/skip-repeats.ts';
import { describeError } from '../../lib/worker-end.ts';
import { makeDocument } from '../make-document.ts';
import type { FontSource } from '../pdf/fonts/font-source.ts';
import { fromPlainOrder, type PlainOrder, type WorkerAnswer } from './plain-order.ts';

/**
 * The work of a worker: makes what was ordered and tells `send` how far it is and what came of it. It never rejects,
 * since nobody in a worker could hear it. The first answer comes at once: the page then knows that the worker runs.
 */
export async function answerOrder(
  plain: PlainOrder,
  fonts: FontSource,
  send: (answer: WorkerAnswer) => void,
): Promise<void> {
  try {
    // Writers report after every bit of work.
    const onProgress = skipRepeats(toPercent, (done, of) => send({ kind: 'progress', done, of }));
    onProgress(0, 1);
    const made = await makeDocument(fromPlainOrder(plain, fonts, onProgress));
    send({ kind: 'made', made });
  } catch (error) {
    send({ kind: 'failed', reason: describeError(error) });
  }
}
