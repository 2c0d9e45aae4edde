import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Rubric } from './rubric.ts';

/** SHA-256 of the rubric's content, hexadecimal: tells two files of one version apart. */
export function hashRubric(rubric: Rubric): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(rubric))));
}
