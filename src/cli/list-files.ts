import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ASSESSMENT_ENDING } from '../storage/suggest-file-name.ts';
import type { Complaints } from './read-file.ts';
import { sayReason } from './say-reason.ts';

export type ListedFiles = {
  /** In the order in which they were named, each once. */
  readonly paths: readonly string[];
  /** Names that stand for no file; each has been complained of. */
  readonly empty: number;
};

/**
 * The files that names on the command line stand for: a folder for the assessments in it, a pattern with * or ? (on
 * systems whose shell leaves it alone) for the files it fits, anything else for itself.
 */
export function listFiles(names: readonly string[], { say, complain }: Complaints): ListedFiles {
  const paths = new Map<string, string>();
  let empty = 0;
  for (const name of names) {
    try {
      const found = expand(name);
      if (found.length === 0) {
        complain(say('cli.nothing-here', { path: name, ending: ASSESSMENT_ENDING }));
        empty += 1;
      }
      for (const path of found) if (!paths.has(resolve(path))) paths.set(resolve(path), path);
    } catch (error) {
      complain(say('cli.cannot-read', { path: name, reason: sayReason(say, error) }));
      empty += 1;
    }
  }
  return { paths: [...paths.values()], empty };
}

function expand(name: string): readonly string[] {
  if (isFolder(name)) return listFolder(name, (file) => file.endsWith(ASSESSMENT_ENDING));
  const pattern = basename(name);
  const isPattern = /[*?]/.test(pattern) && !existsSync(name);
  if (!isPattern || !isFolder(dirname(name))) return [name];
  const shape = toExpression(pattern);
  return listFolder(dirname(name), (file) => shape.test(file));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Sorted by code unit: a folder gives the same order on every system and in every language. */
function listFolder(folder: string, isWanted: (file: string) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isWanted(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((file) => join(folder, file));
}

/** As in a shell, a pattern does not fit names that begin with a full stop. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^(?!\\.)${source}$`, 'su');
}
