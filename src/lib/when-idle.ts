/** Resolves when the page has been painted and has nothing to do, after this many milliseconds at the earliest. */
export async function whenIdle(after: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, after));
  // Some browsers do not say when a page is idle; there the time that has passed must do.
  if (typeof requestIdleCallback === 'undefined') return;
  await new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT }));
}

/** A page that is always busy is still to work offline; in milliseconds. */
const LONGEST_WAIT = 5000;
