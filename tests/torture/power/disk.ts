import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder, and what of it would be on the disk if the power went now. */
export type Disk = {
  readonly folder: string;
  /** What a program needs in its environment for its files to be followed. */
  readonly environment: Readonly<Record<string, string>>;
  /** Leaves in the folder what was written through, and nothing else: to be called when all programs are gone. */
  readonly losePower: () => void;
  readonly remove: () => void;
  /** Whether the app itself is on it for certain: a browser does not write its copy of the app through at once. */
  readonly keepsApp: boolean;
};

/** A folder that keeps what a kill leaves: the system goes on, and so does all that was written. */
export function createPlainDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'kill-profile-'));
  return {
    folder,
    environment: {},
    losePower: () => undefined,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    keepsApp: true,
  };
}

/**
 * A folder that keeps what a power cut leaves on a file system with a journal. Needs a C compiler (`cc`) and a Chromium
 * that takes its system calls from the C library, as Linux has them; throws without a compiler.
 */
export function createPoweredDisk(): Disk {
  const place = mkdtempSync(join(tmpdir(), 'power-'));
  const [folder, kept] = [join(place, 'folder'), join(place, 'kept')];
  mkdirSync(folder);
  mkdirSync(join(kept, 'data'), { recursive: true });
  const library = join(place, 'keep.so');
  const source = join(import.meta.dirname, 'keep-written-through.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  return {
    folder,
    environment: { LD_PRELOAD: library, KEEP_OF: folder, KEEP_IN: kept },
    losePower: () => bringBack(folder, kept),
    remove: () => rmSync(place, { recursive: true, force: true }),
    keepsApp: false,
  };
}

/** One file or folder that the disk knows, and the name of what was written through of it. */
type Kept = { readonly kind: string; readonly data: string; readonly path: string };

function bringBack(folder: string, kept: string): void {
  const list = join(kept, 'names');
  if (!existsSync(list))
    throw new Error('Nothing was written through: the browser was not followed.');
  const before = join(kept, 'before');
  renameSync(join(kept, 'data'), before);
  mkdirSync(join(kept, 'data'));
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  for (const { kind, data, path } of readFileSync(list, 'utf8').split('\n').flatMap(parseLine)) {
    if (kind === 'folder') mkdirSync(join(folder, path), { recursive: true });
    else bringFileBack(join(before, data), join(folder, path), join(kept, 'data'));
  }
  rmSync(before, { recursive: true });
}

function parseLine(line: string): readonly Kept[] {
  const [, kind, data, path] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
  return kind && data && path ? [{ kind, data, path }] : [];
}

/** One that was never written through has a name and nothing in it. What is back is on the disk. */
function bringFileBack(from: string, to: string, data: string): void {
  if (existsSync(from)) copyFileSync(from, to);
  else writeFileSync(to, '');
  const { ino, birthtimeNs } = statSync(to, { bigint: true });
  const [seconds, rest] = [birthtimeNs / 1_000_000_000n, birthtimeNs % 1_000_000_000n];
  copyFileSync(to, join(data, `${ino}-${seconds}-${rest}`));
}
