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
    await yieldControl();
    rested = performance.now();
  };
}

/** Lets other work run. A message, not a timer: browsers slow timers down in tabs nobody looks at. */
function yieldControl(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
