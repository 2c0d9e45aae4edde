import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a value as JSON, hexadecimal, whatever the order of its fields. */
export function hashContent(value: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value, sortFields))));
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
