import { Inflate } from 'fflate';
import { addToCrc32 } from '../crc32.ts';
import { findData } from './list-entries.ts';
import type { ZipEntry } from './read-entry.ts';
import { DEFLATED, STORED } from './zip-format.ts';

/** What came of unpacking. `stopped` is without a check, since not all was seen. */
export type UnpackOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string };

/** Deflate packs up to a thousand times, so a step of this many packed bytes yields 16 MB at the most. */
const STEP = 16_384;

/**
 * Unpacks an entry piece by piece, until `take` gives false: what unpacks to a giant fills no memory, whatever size it
 * claims. The pieces are not to be trusted before the outcome is `ok`, which says that the checksum is right.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => boolean,
): UnpackOutcome {
  if (entry.isEncrypted) return { kind: 'encrypted' };
  const data = findData(bytes, entry);
  if (!data) return damaged('a part does not start where it should');
  const seen = { crc: 0, isWanted: true };
  const receive = (piece: Uint8Array) => {
    if (!seen.isWanted) return;
    seen.crc = addToCrc32(seen.crc, piece);
    seen.isWanted = take(piece);
  };
  const fault = feed(data, entry.method, receive, () => seen.isWanted);
  if (!seen.isWanted) return { kind: 'stopped' };
  if (fault !== undefined) return damaged(fault);
  return seen.crc === entry.crc ? { kind: 'ok' } : damaged('the checksum is wrong');
}

function damaged(detail: string): UnpackOutcome {
  return { kind: 'damaged', detail };
}

/** Hands out the unpacked bytes until the end or until they are no longer wanted. Gives the fault, if there is one. */
function feed(
  data: Uint8Array,
  method: number,
  receive: (piece: Uint8Array) => void,
  isWanted: () => boolean,
): string | undefined {
  if (method !== STORED && method !== DEFLATED) return `packed with method ${method}`;
  if (method === STORED) {
    for (let at = 0; at < data.length && isWanted(); at += STEP * 16) {
      receive(data.subarray(at, at + STEP * 16));
    }
    return undefined;
  }
  const inflate = new Inflate(receive);
  try {
    for (let at = 0; at < data.length && isWanted(); at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be inflated';
  }
  return undefined;
}
