import { navigate as goTo } from 'wouter/use-hash-location';

type Go = typeof goTo;

let held: Promise<void> | null = null;

/** Whoever goes somewhere in the app waits for this: the browser can only go one way at a time. */
export function holdMoves(until: Promise<void>): void {
  held = until;
  void until.then(() => (held = null));
}

/** Goes somewhere in the app; from the entry that a dialog has in the browser's history, in its place. */
export function goAround(go: Go, to: string, options?: Parameters<Go>[1]): void {
  if (held) void held.then(() => goAround(go, to, options));
  else go(to, history.state ? { ...options, replace: true } : options);
}

/** Goes to an address of the app, as the router does. */
export function navigate(to: string): void {
  goAround(goTo, to);
}
