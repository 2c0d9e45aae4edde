import { ENCRYPTED, ENTRY_LENGTH, LOCAL_LENGTH } from './zip-format.ts';

/** A part of a zip file as the file names it. Sizes are claims, in bytes; only unpacking shows the truth. */
export type ZipEntry = {
  /** Names of ours are UTF-8; those of documents are plain ASCII, which is the same in both encodings zip knows. */
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Length of the data in the file, and when unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
};

/** An entry, and where the next header is. */
export type ReadEntry = { readonly entry: ZipEntry; readonly next: number };

/** Reads the entry of the directory at a place; its header has to be there as a whole. */
export function readDirectoryEntry(view: DataView, at: number): ReadEntry {
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const extra = at + ENTRY_LENGTH + nameLength;
  return {
    entry: {
      path: readName(view, at + ENTRY_LENGTH, nameLength),
      ...readFacts(view, at + 8),
      ...readPlaces(view, at, extra, extraLength),
    },
    next: extra + extraLength + view.getUint16(at + 32, true),
  };
}

/** Reads the local header at a place, which has to be there as a whole. It knows its sizes where they stand in front. */
export function readLocalEntry(view: DataView, at: number): ReadEntry {
  const [nameLength, extraLength] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
  const packed = view.getUint32(at + 18, true);
  return {
    entry: {
      path: readName(view, at + LOCAL_LENGTH, nameLength),
      ...readFacts(view, at + 6),
      packed,
      size: view.getUint32(at + 22, true),
      offset: at,
    },
    next: at + LOCAL_LENGTH + nameLength + extraLength + packed,
  };
}

/** What both kinds of header have in the same order, from the flags on. */
function readFacts(view: DataView, flags: number) {
  return {
    isEncrypted: (view.getUint16(flags, true) & ENCRYPTED) !== 0,
    method: view.getUint16(flags + 2, true),
    crc: view.getUint32(flags + 8, true),
  };
}

function readName(view: DataView, at: number, length: number): string {
  const room = Math.max(0, Math.min(length, view.byteLength - at));
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, room));
}

/** Stands for “too large for 32 bits, look into the extra field”. */
const IN_EXTRA = 0xffffffff;

/** Sizes that need more than 32 bits stand in the extra field 1, in this order and only where they are needed. */
function readPlaces(view: DataView, at: number, extra: number, extraLength: number) {
  let field = findExtra64(view, extra, Math.min(extra + extraLength, view.byteLength));
  const read = (place: number) => {
    const value = view.getUint32(at + place, true);
    if (value !== IN_EXTRA || field === undefined || field + 8 > view.byteLength) return value;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  const size = read(24);
  const packed = read(20);
  return { size, packed, offset: read(42) };
}

function findExtra64(view: DataView, from: number, to: number): number | undefined {
  let at = from;
  while (at + 4 <= to) {
    if (view.getUint16(at, true) === 1) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return undefined;
}
