import type { ReadRefusal } from '../read-draft.ts';

/** Names of streams in a compound file, which holds them in UTF-16, and what has such a stream. */
const STREAMS = [
  ['EncryptedPackage', 'protected'],
  ['WordDocument', 'old-word'],
  ['PowerPoint Document', 'slides'],
  ['Workbook', 'sheet'],
  ['Book', 'sheet'],
] as const;

/**
 * Why a compound file is not read. One with a password hides what it is, so its name decides whether it is a document
 * or something else that would not be read anyway.
 */
export function lookIntoCompound(bytes: Uint8Array, name: string): ReadRefusal {
  const [, kind] = STREAMS.find(([stream]) => includesWide(bytes, stream)) ?? ['', 'binary'];
  if (kind !== 'protected') return { code: 'unknown-format', found: kind };
  if (/\.xl[a-z]{1,2}$/i.test(name)) return { code: 'unknown-format', found: 'sheet' };
  if (/\.p[op][a-z]{1,2}$/i.test(name)) return { code: 'unknown-format', found: 'slides' };
  return { code: 'protected', format: 'docx' };
}

/** Looks for a text in UTF-16 with a zero behind it, as a whole name has. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(`${text}\0`, (char) => [char.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
