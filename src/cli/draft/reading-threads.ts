import { Worker } from 'node:worker_threads';
import type { ReadingAnswer, ReadingWorker } from '../../draft/worker/orders.ts';

export type ReadingThreads = {
  /** A worker for one source. One that has read its source is used again, since a thread has to load all readers. */
  readonly open: () => ReadingWorker;
  /** Ends the thread that waits. */
  readonly leave: () => Promise<void>;
};

/** Threads that read drafts: what takes too long can be ended from outside. */
export function createReadingThreads(): ReadingThreads {
  let waiting: Worker | undefined;

  function rest(thread: Worker): void {
    waiting = thread;
    // What a reader left behind may break the thread; nobody has asked it for anything then.
    thread.on('error', () => (waiting = undefined));
  }

  return {
    open() {
      const thread = waiting ?? startThread();
      waiting = undefined;
      return holdThread(thread, rest);
    },
    async leave() {
      await waiting?.terminate();
      waiting = undefined;
    },
  };
}

function holdThread(thread: Worker, rest: (thread: Worker) => void): ReadingWorker {
  let isDone = false;
  return {
    send: (source) => thread.postMessage(source),
    listen(onAnswer, onError) {
      thread.removeAllListeners();
      thread.on('error', onError);
      thread.on('message', (answer: ReadingAnswer) => {
        isDone = answer.kind === 'read';
        onAnswer(answer);
      });
    },
    stop() {
      thread.removeAllListeners();
      if (isDone) rest(thread);
      else void thread.terminate();
    },
  };
}

function startThread(): Worker {
  // The flags of this process may name files that are not meant for threads.
  return new Worker(new URL('./start-reading-thread.mjs', import.meta.url), { execArgv: [] });
}
