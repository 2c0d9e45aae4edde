import type { FirstRubric, LoadedRubric } from './selectors.ts';

/**
 * Gives the way to all the words of the rubric that a page began with. Calls share one reading; after one that failed
 * the next call tries again. `take` is given the whole rubric before the promise resolves.
 */
export function createCompletion(
  { readWhole }: FirstRubric,
  take: (whole: LoadedRubric) => void,
): () => Promise<void> {
  let reading: Promise<void> | undefined;
  const read = async () => {
    if (!readWhole) return;
    try {
      take(await readWhole());
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
  return () => (reading ??= read());
}
