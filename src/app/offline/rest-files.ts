import type { Size, Stopped } from '../../ui/components/offline/offline.ts';
import { fetchFile } from './fetch-file.ts';
import { cacheNameOf, keyOf, type OfflineFile } from './offline-file.ts';
import type { FileList } from './worker-messages.ts';

export type RestFiles = {
  /** What is not on this device yet. */
  count(): Promise<Size>;
  /**
   * Fetches what is missing, file by file; what has arrived stays, whatever happens then. `onPacked` hears how much has
   * arrived of what was missing. Resolves to null when all is there, else to what ended it.
   */
  fetchMissing(signal: AbortSignal, onPacked: (packed: number) => void): Promise<Stopped | null>;
};

/** The files for reports and drafts that this browser needs: one without module workers needs a second copy of them. */
export function createRestFiles(list: FileList, hasModuleWorkers: boolean): RestFiles {
  const { scope } = list;
  // Small ones first: most of them are here when a connection breaks.
  const wanted = list.files
    .filter(({ part }) => part === 'rest' || (part === 'page' && !hasModuleWorkers))
    .toSorted((one, other) => one.packed - other.packed);
  const open = () => caches.open(cacheNameOf(scope));

  async function listMissing(): Promise<readonly OfflineFile[]> {
    const kept = new Set((await (await open()).keys()).map(({ url }) => url));
    return wanted.filter((file) => !kept.has(keyOf(file, scope)));
  }

  async function keep(
    file: OfflineFile,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<Stopped | null> {
    const cache = await open();
    const key = keyOf(file, scope);
    // Another tab may have been faster.
    if (await cache.match(key, { ignoreVary: true })) return null;
    const fetched = await fetchFile(file, { scope, signal, priority: 'low', onBytes });
    if (fetched.kind === 'failed') return fetched.code;
    try {
      await cache.put(key, fetched.response);
      return null;
    } catch {
      return 'full';
    }
  }

  return {
    count: async () => sum(await listMissing()),
    async fetchMissing(signal, onPacked) {
      let before = 0;
      for (const file of await listMissing()) {
        const report = (bytes: number) => onPacked(before + packedPart(file, bytes));
        const stopped = await inTurn(keyOf(file, scope), signal, () => keep(file, signal, report));
        if (stopped) return stopped;
        before += file.packed;
        onPacked(before);
      }
      return null;
    },
  };
}

function sum(files: readonly OfflineFile[]): Size {
  return {
    packed: files.reduce((total, { packed }) => total + packed, 0),
    bytes: files.reduce((total, { bytes }) => total + bytes, 0),
  };
}

function packedPart({ bytes, packed }: OfflineFile, arrived: number): number {
  return bytes === 0 ? 0 : (packed * Math.min(arrived, bytes)) / bytes;
}

/** One tab at a time fetches a file: two that fetch together would pay twice. A stop is an outcome. */
async function inTurn(
  name: string,
  signal: AbortSignal,
  work: () => Promise<Stopped | null>,
): Promise<Stopped | null> {
  try {
    signal.throwIfAborted();
    // Browsers of before 2022 have no locks.
    const locks = navigator.locks as LockManager | undefined;
    return await (locks ? locks.request(name, { signal }, work) : work());
  } catch (error) {
    if (signal.aborted) return 'person';
    throw error;
  }
}
