import { playSeed } from './session.ts';

export type ModelFigures = {
  readonly seeds: number;
  readonly steps: number;
  /** What differed, and the shortest way to it that was found. */
  readonly differences: readonly string[];
};

/** So many are enough to look into: the shortest way to each takes a minute to find. */
const MOST_DIFFERENCES = 3;

/**
 * Plays sessions with the seeds from `seed` on, until a few have differed. The page's database must be there: a
 * browser's, or one like it.
 */
export async function runModel(seed: number, seeds: number, steps: number): Promise<ModelFigures> {
  const differences: string[] = [];
  let played = 0;
  while (played < seeds && differences.length < MOST_DIFFERENCES) {
    const each = seed + played++;
    const difference = await inQuiet(() => playSeed(each, steps));
    if (difference !== null) differences.push(difference);
  }
  return { seeds: played, steps: played * steps, differences };
}

/** The faults are made on purpose: what the app says of them to the one who looks into it is not for the table. */
async function inQuiet<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => undefined;
  try {
    return await work();
  } finally {
    console.error = error;
  }
}
