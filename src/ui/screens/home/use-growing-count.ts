import { startTransition, useEffect, useState } from 'react';

/**
 * What is drawn at once, and what is added each time nobody waits: more than a screen shows, few enough for a frame, and
 * whole rows of one to four columns.
 */
export const PART = 24;

/**
 * How many of `total` to draw: some at once and the rest bit by bit while nobody waits, so that a long list is there at
 * once and whole soon after. The browser’s own search then finds everything in it.
 */
export function useGrowingCount(total: number): number {
  const [count, setCount] = useState(PART);
  useEffect(() => {
    if (count >= total) return undefined;
    return whenIdle(() => startTransition(() => setCount((drawn) => drawn + PART)));
  }, [count, total]);
  return Math.min(count, total);
}

/** Runs `work` when the page has nothing else to do; the answer ends the wait. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(work, 30);
  return () => clearTimeout(waiting);
}
