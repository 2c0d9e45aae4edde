import type { TakeBack } from './library-actions.ts';

/**
 * Does steps one after the other, each of which says how it is taken back. Where one fails, those before it are taken
 * back, and this rejects with the fault: all of it is done, or nothing. Gives what takes all of it back, last things first.
 */
export async function doTogether(steps: readonly (() => Promise<TakeBack>)[]): Promise<TakeBack> {
  const done: TakeBack[] = [];
  const takeBack = async () => {
    for (const back of done.toReversed()) await back();
  };
  try {
    for (const step of steps) done.push(await step());
  } catch (error) {
    await takeBack().catch((fault: unknown) => console.error(fault));
    throw error;
  }
  return takeBack;
}
