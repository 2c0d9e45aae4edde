import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DraftSource } from '../read/read-draft.ts';

/** SHA-256 of what is read, in hexadecimal; of a pasted text, of its UTF-8 bytes. */
export function takeFingerprint(source: DraftSource): string {
  return bytesToHex(
    sha256(source.kind === 'file' ? source.bytes : new TextEncoder().encode(source.text)),
  );
}
