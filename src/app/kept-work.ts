const BEGIN = 'assumption-check:unsaved:';

/**
 * Work that a page could not put on the disk before it went away is kept here, since this storage alone writes at once.
 * Each page has a place of its own. Where the browser has no such storage, nothing is kept.
 */
export function keepWork(page: string, work: unknown): void {
  attempt(() => localStorage.setItem(BEGIN + page, JSON.stringify(work)));
}

/** Forgets what a page kept. */
export function forgetWork(page: string): void {
  attempt(() => localStorage.removeItem(BEGIN + page));
}

/** The pages that kept work. */
export function listKept(): readonly string[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(BEGIN)).map((key) => key.slice(BEGIN.length));
}

/** What a page kept, as text; empty when it is gone. */
export function readKept(page: string): string {
  return attempt(() => localStorage.getItem(BEGIN + page)) ?? '';
}

/** The storage throws where a browser refuses it, and when it is full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
