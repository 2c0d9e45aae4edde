import type { RecordChange, RecordKey, RecordValue } from '../domain/assessment/records.ts';

/** A name that is longer is no name that a line can show, in UTF-16 units. */
const LONGEST_NAME = 200;

/** The key of the assessor whose answer is kept under a key; the key itself where the record is nobody's own. */
export function assessorKey(key: RecordKey): RecordKey {
  return key.replace(/^answers\/([^/]+).*/s, 'assessors/$1');
}

/**
 * Who wrote a change of an answer: the name that came with it, else the name of `assessor`, the record of whose answer it
 * is. Empty for none; undefined of what is nobody's own.
 */
export function readAuthor(
  { key, author }: RecordChange,
  assessor: RecordValue,
): string | undefined {
  if (assessorKey(key) === key) return undefined;
  const name = author ?? (assessor as { readonly name?: unknown } | null | undefined)?.name;
  // The record is data from outside: what is damaged must not keep the words from being written.
  return typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
}
