import { openDB, type IDBPDatabase } from 'idb';
import type { FileHandle, FileStamp } from './file-handle.ts';

/** Which file an assessment is in, over visits. What is in the file is not kept: only how to know it again. */
export type KeptLink = {
  /** Id of the assessment. */
  readonly id: string;
  readonly handle: FileHandle;
  readonly stamp: FileStamp;
  /** The moment of the last save (ISO 8601). */
  readonly savedAt: string;
  /** SHA-256 of the assessment in the file. */
  readonly hash: string;
};

/** Nothing here rejects: where the browser keeps no handles, the person chooses the file again. */
export type KeptLinks = {
  readonly read: (id: string) => Promise<KeptLink | null>;
  readonly keep: (link: KeptLink) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  /** Forgets the files of all assessments but these. */
  readonly forgetOthers: (ids: readonly string[]) => Promise<void>;
};

const STORE = 'links';
type Connection = IDBPDatabase<{ links: { key: string; value: KeptLink } }>;

/** Keeps the handles of files in a database of their own: the browser gives them back, without the leave to write. */
export function openKeptLinks(name = 'assumption-check-files'): KeptLinks {
  let opening: Promise<Connection> | undefined;
  const reach = () =>
    (opening ??= openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
      terminated: () => (opening = undefined),
    }));
  const attempt = async <T>(work: (database: Connection) => Promise<T>, otherwise: T) => {
    try {
      return await work(await reach());
    } catch {
      // No storage, or none for handles: it is then as if nothing had been kept.
      return otherwise;
    }
  };
  return {
    read: (id) =>
      attempt(async (database) => {
        const kept: unknown = await database.get(STORE, id);
        return isLink(kept) ? kept : null;
      }, null),
    keep: (link) =>
      attempt(async (database) => {
        await database.put(STORE, link);
      }, undefined),
    forget: (id) => attempt((database) => database.delete(STORE, id), undefined),
    forgetOthers: (ids) =>
      attempt(async (database) => {
        const gone = (await database.getAllKeys(STORE)).filter((id) => !ids.includes(id));
        await Promise.all(gone.map((id) => database.delete(STORE, id)));
      }, undefined),
  };
}

/** Pages from files may share one storage, so what lies there may be from another. */
function isLink(kept: unknown): kept is KeptLink {
  if (typeof kept !== 'object' || kept === null) return false;
  const { handle, stamp, savedAt, hash } = kept as Partial<Record<keyof KeptLink, unknown>>;
  return (
    typeof (handle as Partial<FileHandle> | undefined)?.createWritable === 'function' &&
    typeof stamp === 'object' &&
    typeof savedAt === 'string' &&
    typeof hash === 'string'
  );
}
