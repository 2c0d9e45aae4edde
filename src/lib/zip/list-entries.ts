import { findDirectory } from './find-directory.ts';
import { readDirectoryEntry, readLocalEntry, type ZipEntry } from './read-entry.ts';
import {
  ENTRY_HEADER,
  ENTRY_LENGTH,
  LOCAL_HEADER,
  LOCAL_LENGTH,
  SIZES_BEHIND,
} from './zip-format.ts';

/** What a zip file says it has. What to make of a directory that is not whole is for the caller to say. */
export type ListedDirectory = {
  readonly entries: readonly ZipEntry[];
  /** Where the directory starts: the data of entries lie in front of it. */
  readonly start: number;
  /** Whether it goes on behind its last entry, or behind the end of the file. */
  readonly end: 'whole' | 'cut-off' | 'too-many';
  /** How many entries the end of the file speaks of. */
  readonly count: number;
};

/** Lists the directory at the end of a zip file, `most` entries of it; undefined when there is none. Unpacks nothing. */
export function listDirectory(bytes: Uint8Array, most: number): ListedDirectory | undefined {
  const view = viewOf(bytes);
  const found = findDirectory(view);
  if (!found) return undefined;
  const entries: ZipEntry[] = [];
  const give = (end: ListedDirectory['end']) => ({ ...found, entries, end });
  let at = found.start;
  while (isHeader(view, at, ENTRY_HEADER, ENTRY_LENGTH)) {
    if (entries.length >= most) return give('too-many');
    const { entry, next } = readDirectoryEntry(view, at);
    if (next > view.byteLength) return give('cut-off');
    entries.push(entry);
    at = next;
  }
  return give('whole');
}

/**
 * Lists what stands in front of a directory that is missing: from header to header, as far as they say where the next
 * one is, `most` entries. The last one may be cut: its checksum will tell.
 */
export function listFromStart(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < most && isHeader(view, at, LOCAL_HEADER, LOCAL_LENGTH)) {
    if ((view.getUint16(at + 6, true) & SIZES_BEHIND) !== 0) break;
    const { entry, next } = readLocalEntry(view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The packed data of an entry; undefined when its local header is not where it should be. */
export function findData(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (!isHeader(view, offset, LOCAL_HEADER, LOCAL_LENGTH)) return undefined;
  // Its name and extra field have lengths of their own.
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_LENGTH + names;
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isHeader(view: DataView, at: number, signature: number, length: number): boolean {
  return at + length <= view.byteLength && view.getUint32(at, true) === signature;
}
