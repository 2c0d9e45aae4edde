import { nextTask } from './next-task.ts';

/** Pages that nobody sees are not painted; work goes on there after this long, in milliseconds. */
const LONGEST_WAIT = 100;

/** Resolves when the page has been painted once more, and without a page when other work had its turn. */
export async function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return nextTask();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, LONGEST_WAIT);
  });
  await nextTask();
}
