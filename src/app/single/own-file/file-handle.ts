/** A file on the disk that a person chose, as the browser hands it out. */
export type FileHandle = {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly queryPermission?: (wish: ReadWrite) => Promise<PermissionState>;
  readonly requestPermission?: (wish: ReadWrite) => Promise<PermissionState>;
};

type ReadWrite = { readonly mode: 'readwrite' };

/** How a file was when it was last read or written here: another one means that somebody else wrote it. */
export type FileStamp = { readonly changedAt: number; readonly bytes: number };

/**
 * `not-allowed`: the browser or the person said no; `changed-elsewhere`: the file is not as it was left, and was not
 * touched; `gone`: moved, deleted, or its stick was pulled out.
 */
export type WriteProblem = 'not-allowed' | 'changed-elsewhere' | 'gone' | 'not-written';

export type Written =
  | { readonly kind: 'written'; readonly stamp: FileStamp }
  | { readonly kind: 'failed'; readonly code: WriteProblem };

type Order = {
  readonly text: string;
  /** Null: whatever is in the file may be written over, as when the person has just chosen it for that. */
  readonly stamp: FileStamp | null;
  /** True when a person waits: only then may the browser ask. */
  readonly mayAsk: boolean;
};

const READ_WRITE: ReadWrite = { mode: 'readwrite' };

export function takeStamp({ lastModified, size }: File): FileStamp {
  return { changedAt: lastModified, bytes: size };
}

/**
 * Writes a text in the place of what a file holds. Says "written" only after the browser has closed the file and the
 * same text was read from it again. A file that somebody else changed is left as it is.
 */
export async function writeToHandle(handle: FileHandle, order: Order): Promise<Written> {
  try {
    if (!(await mayWrite(handle, order.mayAsk))) return { kind: 'failed', code: 'not-allowed' };
    if (order.stamp && !isAsLeft(await handle.getFile(), order.stamp))
      return { kind: 'failed', code: 'changed-elsewhere' };
    const target = await handle.createWritable();
    await target.write(order.text);
    await target.close();
    const file = await handle.getFile();
    if ((await file.text()) !== order.text) return { kind: 'failed', code: 'not-written' };
    return { kind: 'written', stamp: takeStamp(file) };
  } catch (error) {
    return { kind: 'failed', code: explain(error) };
  }
}

/** Whether the browser wants to ask the person before this file is written, or does not let it be written at all. */
export async function mustAsk(handle: FileHandle): Promise<boolean> {
  try {
    return !(await mayWrite(handle, false));
  } catch {
    return true;
  }
}

async function mayWrite(handle: FileHandle, mayAsk: boolean): Promise<boolean> {
  const state = (await handle.queryPermission?.(READ_WRITE)) ?? 'granted';
  if (state !== 'prompt' || !mayAsk) return state === 'granted';
  return (await handle.requestPermission?.(READ_WRITE)) === 'granted';
}

function isAsLeft(file: File, stamp: FileStamp): boolean {
  return file.lastModified === stamp.changedAt && file.size === stamp.bytes;
}

function explain(error: unknown): WriteProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'gone';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'not-allowed' : 'not-written';
}
