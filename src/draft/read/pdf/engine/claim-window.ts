/**
 * The code of pdf.js that parses takes every worker it wakes up in for its own: it would listen to the messages of our
 * worker and answer them. It leaves a thread alone that has a `window`. So one is lent to it while it is evaluated, which
 * happens between this module and `release-window.ts`, with nothing in between.
 */
const scope = globalThis as { window?: unknown };

/** True when this thread had no `window` and now has a borrowed one. */
export const isClaimed = scope.window === undefined;

if (isClaimed) scope.window = globalThis;
