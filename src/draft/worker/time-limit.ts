/** How long a reading may stand still, and how long it may take in all, in seconds. */
export type Patience = { readonly still: number; readonly whole: number };

type TimeLimit = {
  /** Resolves to the seconds that were too many; never when the limit was taken off before. */
  readonly over: Promise<number>;
  /** Something moved: the time of standing still begins anew. */
  readonly move: () => void;
  readonly takeOff: () => void;
};

/** Begins to count. */
export function startTimeLimit({ still, whole }: Patience): TimeLimit {
  let isOver: (seconds: number) => void = () => undefined;
  const over = new Promise<number>((resolve) => (isOver = resolve));
  const wait = (seconds: number) => setTimeout(() => isOver(seconds), seconds * 1000);
  const all = wait(whole);
  let standing = wait(still);
  return {
    over,
    move() {
      clearTimeout(standing);
      standing = wait(still);
    },
    takeOff() {
      clearTimeout(standing);
      clearTimeout(all);
    },
  };
}
