import { insist } from '../lib/insist.ts';
import type { FirstRubric, LoadedRubric } from './selectors.ts';

/**
 * Gives the way to all the words of the rubric that a page began with. Calls share one reading, which goes on until the
 * words are here. `take` is given the whole rubric before the promise resolves.
 */
export function createCompletion(
  { readWhole }: FirstRubric,
  take: (whole: LoadedRubric) => void,
): () => Promise<void> {
  let reading: Promise<void> | undefined;
  const read = async () => {
    if (!readWhole) return;
    take(await insist(readWhole));
  };
  return () => (reading ??= read());
}
