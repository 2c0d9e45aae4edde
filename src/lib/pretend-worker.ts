import { afterPaint } from './after-paint.ts';
import type { WorkerEnd } from './worker-end.ts';

/** The work of a worker: does what was ordered and tells `send` what comes of it. */
export type AnswerOrder<Order, Answer> = (
  order: Order,
  send: (answer: Answer) => void,
) => Promise<void>;

/**
 * What a page holds in the place of a worker. It rests before each order, so that the page can paint; a stop cannot end
 * what runs, but nobody hears of it any more.
 */
export function pretendWorker<Order, Answer>(
  answer: AnswerOrder<Order, Answer>,
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
