import { findDirectory } from './find-directory.ts';

/** More parts than any draft needs: a long one with a picture on each page has some hundreds. */
export const MOST_ENTRIES = 10_000;

/** A part of an archive as its directory names it. Sizes are claims, in bytes; only inflating shows the truth. */
export type ZipEntry = {
  readonly name: string;
  /** 0 is stored, 8 is deflated; nothing else occurs in documents. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** Where its local header starts. */
  readonly offset: number;
};

/** Why the directory of an archive is not to be trusted. */
export type ZipFault =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'unsafe'; readonly reason: 'too-many-parts' | 'unpacks-too-large' };

export type ListedEntries =
  { readonly kind: 'ok'; readonly entries: readonly ZipEntry[] } | ZipFault;

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
/** Stands for “too large for 32 bits, look into the extra field”. */
const IN_EXTRA = 0xffffffff;

/**
 * Reads the directory at the end of a zip file. Refuses more than `MOST_ENTRIES` parts, and parts that lie over each
 * other, by which a small file can claim to hold a huge one.
 */
export function listEntries(bytes: Uint8Array): ListedEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = findDirectory(view);
  if (start === undefined) return damaged('the directory at the end is missing');
  const entries: ZipEntry[] = [];
  let at = start;
  while (isEntry(view, at)) {
    if (entries.length >= MOST_ENTRIES) return { kind: 'unsafe', reason: 'too-many-parts' };
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const extra = at + DIRECTORY_ENTRY_LENGTH + nameLength;
    const next = extra + extraLength + commentLength;
    if (next > view.byteLength) return damaged('the directory is cut off');
    entries.push(readEntry(view, at, { nameLength, extra, extraLength }));
    at = next;
  }
  if (entries.length === 0) return damaged('the directory is empty or elsewhere');
  return findOverlap(entries, start, bytes.length) ?? { kind: 'ok', entries };
}

function damaged(detail: string): ZipFault {
  return { kind: 'damaged', detail };
}

function isEntry(view: DataView, at: number): boolean {
  return (
    at + DIRECTORY_ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY
  );
}

function readEntry(
  view: DataView,
  at: number,
  lengths: { readonly nameLength: number; readonly extra: number; readonly extraLength: number },
): ZipEntry {
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + DIRECTORY_ENTRY_LENGTH,
    lengths.nameLength,
  );
  const extra = readExtra64(view, at, lengths);
  return {
    // The names that are looked for are plain ASCII, which is the same in both encodings zip knows.
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize: extra.compressedSize,
    offset: extra.offset,
  };
}

/** Sizes that need more than 32 bits stand in the extra field 1, in this order and only where they are needed. */
function readExtra64(
  view: DataView,
  at: number,
  { extra, extraLength }: { readonly extra: number; readonly extraLength: number },
): { readonly compressedSize: number; readonly offset: number } {
  let field = findExtra64(view, extra, extra + extraLength);
  const read = (place: number) => {
    const value = view.getUint32(at + place, true);
    if (value !== IN_EXTRA || field === undefined || field + 8 > view.byteLength) return value;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  // The unpacked size comes first in the extra field, so it must be read although nobody believes it.
  read(24);
  return { compressedSize: read(20), offset: read(42) };
}

function findExtra64(view: DataView, from: number, to: number): number | undefined {
  let at = from;
  while (at + 4 <= to) {
    if (view.getUint16(at, true) === 1) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return undefined;
}

/** Parts that together claim more bytes than the file has are a trap; any other overlap is a fault. */
function findOverlap(
  entries: readonly ZipEntry[],
  directory: number,
  length: number,
): ZipFault | undefined {
  const claimed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (entries.length > 1 && claimed > length)
    return { kind: 'unsafe', reason: 'unpacks-too-large' };
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  const overlaps = sorted.some((entry, index) => {
    const end = entry.offset + LOCAL_HEADER_LENGTH + entry.compressedSize;
    return end > (sorted[index + 1]?.offset ?? directory);
  });
  return overlaps ? damaged('parts lie over each other') : undefined;
}
