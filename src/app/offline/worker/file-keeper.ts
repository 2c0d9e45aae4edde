import { fetchFile } from '../fetch-file.ts';
import { cacheNameOf, keyOf, type OfflineFile } from '../offline-file.ts';

/** As many as a browser fetches at once from one server of the old kind. */
const AT_ONCE = 6;

/** Keeps files of the app on the device and gives them out. */
export type FileKeeper = {
  /** Resolves when every file of the shell is kept. Rejects when one cannot be had; those that can be are kept. */
  keepShell(): Promise<void>;
  /** Resolves to a copy of its own, or undefined. */
  find(file: OfflineFile): Promise<Response | undefined>;
  /** A file of another version that is still here, by its address. */
  findOld(url: string): Promise<Response | undefined>;
  /** Fetches it and keeps it; resolves to what is to be shown now. */
  fetchAndKeep(file: OfflineFile, request: Request): Promise<Response>;
  /** Throws away everything that is not of this version; resolves to how many files that were. */
  tidy(): Promise<number>;
};

/** A keeper of these files. */
export function createFileKeeper(scope: string, files: readonly OfflineFile[]): FileKeeper {
  const open = () => caches.open(cacheNameOf(scope));
  // Where the cache of a device is damaged, the network still has the file.
  const find = (key: string) =>
    open()
      .then((cache) => cache.match(key, { ignoreVary: true }))
      .catch(() => undefined);

  async function keep(file: OfflineFile): Promise<void> {
    const key = keyOf(file, scope);
    if (await find(key)) return;
    const response = await fetchAnew(file, scope);
    if (!response) throw new Error(`${file.url} could not be had.`);
    await (await open()).put(key, response);
  }

  return {
    async keepShell() {
      const waiting = files.filter(({ part }) => part === 'shell');
      let failure: unknown;
      const work = async () => {
        for (let file = waiting.shift(); file; file = waiting.shift()) {
          await keep(file).catch((error: unknown) => (failure = error));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (failure) throw new Error('The app could not be kept.', { cause: failure });
    },
    find: (file) => find(keyOf(file, scope)),
    findOld: find,
    async fetchAndKeep(file, request) {
      const fetched = await fetchFile(file, { scope });
      if (fetched.kind === 'failed') return fetch(request);
      const copy = fetched.response.clone();
      // A device without room, or with a damaged cache, shows the file all the same.
      await open()
        .then((cache) => cache.put(keyOf(file, scope), copy))
        .catch(() => undefined);
      return fetched.response;
    },
    async tidy() {
      const cache = await open();
      const own = new Set(files.map((file) => keyOf(file, scope)));
      const old = (await cache.keys()).filter(({ url }) => !own.has(url));
      await Promise.all(old.map((request) => cache.delete(request)));
      return old.length;
    },
  };
}

/** A file that keeps its name may be an old one in the browser's own cache, and any file a broken one. */
async function fetchAnew(file: OfflineFile, scope: string): Promise<Response | undefined> {
  for (const cache of file.revision === null
    ? (['default', 'reload'] as const)
    : (['reload'] as const)) {
    const fetched = await fetchFile(file, { scope, cache });
    if (fetched.kind === 'ok') return fetched.response;
    if (fetched.code === 'network') return undefined;
  }
  return undefined;
}
