import { nextTask } from '../../lib/next-task.ts';

/** A screen paints sixty times a second; work rests at least this often, in milliseconds. */
const LONGEST_WORK = 12;

/**
 * A function to call after each bit of work: it reports how far the work is and, now and then, lets the page
 * paint and answer.
 */
export function trackProgress(
  of: number,
  onProgress?: (done: number, of: number) => void,
): (done: number) => Promise<void> {
  let rested = performance.now();
  return async (done) => {
    onProgress?.(Math.round(done), of);
    if (performance.now() - rested < LONGEST_WORK) return;
    await nextTask();
    rested = performance.now();
  };
}
