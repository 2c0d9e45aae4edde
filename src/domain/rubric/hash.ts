import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Rubric } from './rubric.ts';

/** SHA-256 of the rubric's content, hexadecimal, whatever the order of its fields: tells two editions apart. */
export function hashRubric(rubric: Rubric): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(rubric, sortFields))));
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
