import { nextTask } from './next-task.ts';

/** Milliseconds of work after which others have their turn: well below what a person notices. */
const SLICE = 8;

/**
 * Runs work that comes in steps, a few milliseconds at a time, so that a page goes on answering. Gives what the work
 * returns, or undefined when nobody wants it any more.
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  isWanted: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    await nextTask();
    if (!isWanted()) return undefined;
    const { done, value } = runSlice(steps);
    if (done) return value;
  }
}

/** Runs work in the same way to its end. */
export async function finishInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    await nextTask();
    const { done, value } = runSlice(steps);
    if (done) return value;
  }
}

function runSlice<T>(steps: Generator<void, T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** Runs the same work in one go, where nobody waits. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
