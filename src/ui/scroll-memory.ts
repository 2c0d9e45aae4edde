const places = new Map<string, number>();
let isGoingBack = false;

/**
 * Remembers how far down each address was, so that going back leads to the place a person came from. The browser's own
 * memory is of no use here: it acts before the screen is drawn. Call once, at the start.
 */
export function startScrollMemory(): void {
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => places.set(location.hash, scrollY), { passive: true });
  addEventListener('popstate', () => {
    isGoingBack = true;
  });
  // A link of the app says itself that the address has changed; the browser says it of the way back.
  addEventListener('hashchange', ({ isTrusted }) => {
    if (!isTrusted) isGoingBack = false;
  });
}

/** How far down this address was when a person comes back to it by the browser's buttons; otherwise undefined. Asked once. */
export function takeReturnPlace(): number | undefined {
  const wasGoingBack = isGoingBack;
  isGoingBack = false;
  return wasGoingBack ? places.get(location.hash) : undefined;
}
