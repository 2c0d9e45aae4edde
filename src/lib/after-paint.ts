import { nextTask } from './next-task.ts';

/** Pages that nobody sees are not painted; work goes on there after this long, in milliseconds. */
const LONGEST_WAIT = 100;

let waiting: Promise<void> | undefined;

/**
 * Resolves when the page has been painted once more, and without a page when other work had its turn. All who wait for
 * the same frame share one promise: an answer has half a dozen followers.
 */
export function afterPaint(): Promise<void> {
  waiting ??= waitForPaint().then(() => {
    waiting = undefined;
  });
  return waiting;
}

async function waitForPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return nextTask();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, LONGEST_WAIT);
  });
  await nextTask();
}
