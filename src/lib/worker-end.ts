/** The end of a worker that the page holds. A worker answers one order at a time. */
export type WorkerEnd<Order, Answer> = {
  readonly send: (order: Order) => void;
  /** Whom to tell; replaces those who listened before. `onError` hears what the worker itself could not say. */
  readonly listen: (onAnswer: (answer: Answer) => void, onError: (reason: Error) => void) => void;
  /** Ends the worker at once, whatever it is doing. */
  readonly stop: () => void;
};

/** The page's end of a worker that was started. */
export function holdWorker<Order, Answer>(worker: Worker): WorkerEnd<Order, Answer> {
  return {
    send: (order) => worker.postMessage(order),
    listen: (onAnswer, onError) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
      worker.onerror = ({ message }) => onError(new Error(message || 'The worker did not load.'));
      worker.onmessageerror = () => onError(new Error('The worker’s answer could not be read.'));
    },
    stop: () => worker.terminate(),
  };
}

/** Null where the browser has no workers or allows none, for example on a page opened from a folder. */
export function openOrNull<Order, Answer>(
  open: () => WorkerEnd<Order, Answer>,
): WorkerEnd<Order, Answer> | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/** `silent`: the worker broke before it said a word, so nothing was tried. */
export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'silent'; readonly cause: Error };

type Question<Order, Answer, T> = {
  readonly order: Order;
  readonly signal?: AbortSignal | undefined;
  /** Gives what the answer settles; null as long as another is to come. What it throws rejects. */
  readonly hear: (answer: Answer) => { readonly value: T } | null;
};

/**
 * Sends an order and waits for the answer that settles it. Rejects with the signal's reason when it was stopped, and
 * with the cause when the worker breaks in the middle. The worker itself is for the caller to end.
 */
export function askWorker<Order, Answer, T>(
  worker: WorkerEnd<Order, Answer>,
  { order, signal, hear }: Question<Order, Answer, T>,
): Promise<Asked<T>> {
  return new Promise<Asked<T>>((resolve, reject) => {
    let isAlive = false;
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(toError(signal.reason)), { once: true });
    worker.listen(
      (answer) => {
        isAlive = true;
        if (signal?.aborted) return;
        try {
          const settled = hear(answer);
          if (settled) resolve({ kind: 'answered', value: settled.value });
        } catch (error) {
          reject(toError(error));
        }
      },
      (cause) => {
        if (!isAlive) {
          resolve({ kind: 'silent', cause });
          return;
        }
        // Whoever asked tells the person; that it broke is a fault of the app.
        if ('reportError' in globalThis) globalThis.reportError(cause);
        reject(cause);
      },
    );
    worker.send(order);
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** An error as text, for the one who looks into it: errors of a worker lose their kind on the way. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
