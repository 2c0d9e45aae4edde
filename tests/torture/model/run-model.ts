import { playSeed } from './session.ts';

export type ModelFigures = {
  readonly seeds: number;
  readonly steps: number;
  /** What differed, and the shortest way to it that was found. */
  readonly differences: readonly string[];
};

/** Plays sessions with the seeds from `seed` on. The page's database must be there: a browser's, or one like it. */
export async function runModel(seed: number, seeds: number, steps: number): Promise<ModelFigures> {
  const differences: string[] = [];
  for (let each = seed; each < seed + seeds; each++) {
    const difference = await inQuiet(() => playSeed(each, steps));
    if (difference !== null) differences.push(difference);
  }
  return { seeds, steps: seeds * steps, differences };
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
