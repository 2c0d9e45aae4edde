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

/**
 * Tells other pages that this one is there and writes its work itself; the answer ends that. Where the browser has no
 * locks, nobody is told.
 */
export function claimWork(page: string): () => void {
  let release: () => void = () => undefined;
  const isDone = new Promise<void>((resolve) => (release = resolve));
  void attempt(() => navigator.locks.request(BEGIN + page, () => isDone).catch(() => undefined));
  return release;
}

/** The pages that kept work and are no longer there to write it. */
export async function listLeft(): Promise<readonly string[]> {
  const locks = await attempt(() => navigator.locks.query())?.catch(() => undefined);
  const claimed = new Set(locks?.held?.map(({ name }) => name));
  return listKept().filter((page) => !claimed.has(BEGIN + page));
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
