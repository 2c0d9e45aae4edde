import type { FileHandle } from '../../src/app/single/own-file/file-handle.ts';

/** A file on a disk that exists only in a test, and what the browser lets a page do with it. */
export type FakeDisk = {
  text: string;
  changedAt: number;
  /** What each step throws, when it does. */
  fails: Partial<Record<'read' | 'open' | 'write' | 'close', Error>>;
  permission: PermissionState;
  /** What a person says when the browser asks. */
  says: PermissionState;
  writes: number;
};

/** A handle to `disk`, whose content changes only when the file is closed. */
export function fakeHandle(change: Partial<FakeDisk> = {}): { handle: FileHandle; disk: FakeDisk } {
  const disk: FakeDisk = {
    text: '',
    changedAt: 1,
    fails: {},
    permission: 'granted',
    says: 'granted',
    writes: 0,
    ...change,
  };
  const step = (name: keyof FakeDisk['fails']) => {
    const error = disk.fails[name];
    return error ? Promise.reject(error) : Promise.resolve();
  };
  const handle: FileHandle = {
    name: 'ours.assessment.json',
    getFile: () =>
      step('read').then(() => new File([disk.text], handle.name, { lastModified: disk.changedAt })),
    createWritable: async () => {
      await step('open');
      let pending = '';
      return {
        write: (text) => step('write').then(() => void (pending = text)),
        close: async () => {
          await step('close');
          Object.assign(disk, { text: pending, changedAt: disk.changedAt + 1 });
          disk.writes += 1;
        },
      };
    },
    queryPermission: () => Promise.resolve(disk.permission),
    requestPermission: () => Promise.resolve((disk.permission = disk.says)),
  };
  return { handle, disk };
}

/** An error as a browser names it. */
export function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
