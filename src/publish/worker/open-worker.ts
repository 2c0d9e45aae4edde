import type { PlainOrder, WorkerAnswer } from './plain-order.ts';

/** The end of a worker that the page holds. A worker makes one document at a time. */
export type WorkerEnd = {
  readonly send: (order: PlainOrder) => void;
  /** Whom to tell; replaces those who listened before. `onError` hears what the worker itself could not say. */
  readonly listen: (
    onAnswer: (answer: WorkerAnswer) => void,
    onError: (reason: Error) => void,
  ) => void;
  /** Ends the worker at once, whatever it is doing. */
  readonly stop: () => void;
};

/** Starts a worker. Throws where the browser has none or allows none, for example on a page opened from a folder. */
export function openWorker(): WorkerEnd {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (order) => worker.postMessage(order),
    listen: (onAnswer, onError) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data);
      worker.onerror = ({ message }) => onError(new Error(message || 'The worker did not load.'));
      worker.onmessageerror = () => onError(new Error('The worker’s answer could not be read.'));
    },
    stop: () => worker.terminate(),
  };
}
