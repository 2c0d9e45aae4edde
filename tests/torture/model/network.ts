/** How the app gets what comes over the network. What was fetched once the browser keeps, until it forgets. */
export type Network = {
  /** From now on nothing comes but what is kept; nothing at all when the browser `forgets` that too. */
  cut(forgets: boolean): void;
  mend(): void;
  /** Whether a thing cannot be had now. */
  lacks(name: string): boolean;
  /** What `give` gives; rejects as a browser does for what cannot be had. */
  fetch<T>(name: string, give: () => T | Promise<T>): Promise<T>;
  /** How often something could not be had. */
  countRefusals(): number;
  /** Lets the time come for which somebody waits before trying again. */
  passTime(): void;
  /** Gives the timers back. */
  close(): void;
};

/** Parts of the app come together: the first that is fetched brings the others with it. */
export const PARTS = 'parts of the app';

/** Who waits as long as this, in milliseconds, waits for something outside. */
const LONG_WAIT = 1000;

type Timers = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;

/**
 * Puts itself in the place of the network and of long timers. Where a build has made `import()` ask `fetchPart`, parts
 * of the app come this way too.
 */
export function createNetwork(): Network {
  const kept = new Set<string>();
  let offline = false;
  let refusals = 0;
  const clock = holdLongTimers();

  async function fetchThing<T>(name: string, give: () => T | Promise<T>): Promise<T> {
    if (offline && !kept.has(name)) {
      refusals += 1;
      throw new TypeError('Failed to fetch');
    }
    kept.add(name);
    return give();
  }

  Object.assign(globalThis, {
    fetchPart: (load: () => Promise<unknown>) => fetchThing(PARTS, load),
  });
  return {
    cut(forgets) {
      offline = true;
      if (forgets) kept.clear();
    },
    mend() {
      offline = false;
      clock.passTime();
    },
    lacks: (name) => offline && !kept.has(name),
    fetch: fetchThing,
    countRefusals: () => refusals,
    passTime: clock.passTime,
    close: clock.close,
  };
}

/** Long waits end when told to, short ones as ever. */
function holdLongTimers() {
  const own: Timers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const held = new Map<unknown, () => void>();
  const setTimer = (work: () => void, wait = 0, ...given: []) => {
    if (wait < LONG_WAIT) return own.setTimeout(work, wait, ...given);
    const handle = {};
    held.set(handle, work);
    return handle;
  };
  const clearTimer = (handle: Parameters<typeof clearTimeout>[0]) => {
    if (!held.delete(handle)) own.clearTimeout(handle);
  };
  Object.assign(globalThis, { setTimeout: setTimer, clearTimeout: clearTimer });
  return {
    passTime: () => {
      const due = [...held.values()];
      held.clear();
      for (const work of due) work();
    },
    close: () => void Object.assign(globalThis, own),
  };
}
