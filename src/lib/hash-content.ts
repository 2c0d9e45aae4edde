import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sortFields } from './sort-fields.ts';

/** SHA-256 of a value as JSON, hexadecimal, whatever the order of its fields. */
export function hashContent(value: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value, sortFields))));
}
