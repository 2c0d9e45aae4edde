import type { StoreApi } from 'zustand/vanilla';
import type { OfflineState } from '../../ui/components/offline/offline.ts';
import { nextFiles, type FilesEvent } from './files-state.ts';
import type { RestFiles } from './rest-files.ts';

type RestFetcher = {
  /** Looks what is missing on this device. */
  readonly count: () => Promise<void>;
  /** Fetches it, unless that is going on; resolves when it has ended. */
  readonly fetch: () => Promise<void>;
  readonly stop: () => void;
  /** Goes on where nobody asked to; not after a person's own stop, and not where there is no room. */
  readonly fetchUnasked: () => Promise<void>;
};

/** Fetches what is missing and tells the state how far it is. */
export function createRestFetcher(state: StoreApi<OfflineState>, rest: RestFiles): RestFetcher {
  let going: AbortController | null = null;
  const tell = (event: FilesEvent) =>
    state.setState(({ files }) => ({ files: nextFiles(files, event) }));

  async function count(): Promise<void> {
    tell({ kind: 'counted', missing: await rest.count() });
  }

  async function fetchAll(signal: AbortSignal): Promise<void> {
    await count();
    if (state.getState().files.kind !== 'partial') return;
    tell({ kind: 'started' });
    const why = await rest.fetchMissing(signal, (packed) => tell({ kind: 'arrived', packed }));
    tell({ kind: 'stopped', why, missing: await rest.count() });
  }

  async function fetchOnce(): Promise<void> {
    if (going) return;
    going = new AbortController();
    try {
      await fetchAll(going.signal);
    } catch {
      // The browser does not let the app look at what it keeps.
      tell({ kind: 'unavailable', why: 'failed' });
    } finally {
      going = null;
    }
  }

  return {
    count,
    fetch: fetchOnce,
    stop: () => going?.abort(),
    async fetchUnasked() {
      const { files } = state.getState();
      if (files.kind !== 'partial' || files.stopped === 'person' || files.stopped === 'full')
        return;
      await fetchOnce();
    },
  };
}
