import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Translate } from '../../i18n/translate.ts';
import { codeOf, sayReason } from '../say-reason.ts';

/** Why a file was not written. `halt`: no other file in this folder would be written either. */
export type Refusal =
  | { readonly kind: 'failed'; readonly complaint: string }
  | { readonly kind: 'halt'; readonly complaint: string };

/** A full or broken disk, or a folder that has gone. */
const HALTING: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'ENOENT',
  'ENOTDIR',
]);

/** Makes the folder where it is missing. Gives a sentence when files cannot be written into it. */
export function prepareFolder(path: string, say: Translate): string | undefined {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return sayFolder(path, say, error);
  }
}

/** Writes a file into a folder that is there. Gives why it could not. */
export function writeReport(path: string, bytes: Uint8Array, say: Translate): Refusal | undefined {
  try {
    writeFileSync(path, bytes);
    return undefined;
  } catch (error) {
    if (HALTING.has(codeOf(error))) {
      return { kind: 'halt', complaint: sayFolder(dirname(path), say, error) };
    }
    const reason = sayReason(say, error);
    return { kind: 'failed', complaint: say('cli.cannot-write', { path, reason }) };
  }
}

function sayFolder(path: string, say: Translate, error: unknown): string {
  return say('cli.cannot-write-folder', { path, reason: sayReason(say, error) });
}
