import { afterEach, expect, test, vi } from 'vitest';
import { askWorker, type WorkerEnd } from '../../../src/lib/worker-end.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker that says a word, or none, and then breaks. */
function breakingWorker(word: string | null, cause: Error): WorkerEnd<string, string> {
  return {
    send: () => undefined,
    stop: () => undefined,
    listen: (onAnswer, onError) =>
      queueMicrotask(() => {
        if (word !== null) onAnswer(word);
        onError(cause);
      }),
  };
}

function ask(worker: WorkerEnd<string, string>) {
  return askWorker(worker, { order: 'go', hear: () => null });
}

test('a worker that breaks in its work is a fault that is reported', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const cause = new Error('broken');
  await expect(ask(breakingWorker('begun', cause))).rejects.toBe(cause);
  expect(report).toHaveBeenCalledExactlyOnceWith(cause);
});

test('a worker that never starts is none: the page does its work', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const cause = new Error('not loaded');
  await expect(ask(breakingWorker(null, cause))).resolves.toEqual({ kind: 'silent', cause });
  expect(report).not.toHaveBeenCalled();
});
