import { inflateSync } from 'fflate';
import { addToCrc32 } from '../../lib/crc32.ts';
import {
  DEFLATED,
  END_HEADER,
  END_LENGTH,
  ENTRY_HEADER,
  ENTRY_LENGTH,
  LOCAL_HEADER,
  LOCAL_LENGTH,
  SIZES_BEHIND,
  STORED,
} from './zip-format.ts';

/** A remark at the end of the file may be as long as this, in bytes. */
const LONGEST_REMARK = 0xffff;

export type ZipEntry = {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  /** Length of the data in the file, in bytes. */
  readonly packed: number;
  /** Length when unpacked, in bytes, as the file says. */
  readonly size: number;
  /** Where its header begins. */
  readonly offset: number;
};

export type ListedZip = {
  readonly entries: readonly ZipEntry[];
  /** The directory at the end is missing: what was found stands in the part that is there. */
  readonly isCutShort: boolean;
};

/** Lists what is in a zip file; undefined when it is none. Nothing is unpacked. */
export function listZip(bytes: Uint8Array): ListedZip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const listed = readDirectory(view, bytes);
  return listed
    ? { entries: listed, isCutShort: false }
    : { entries: walk(view, bytes), isCutShort: true };
}

/** The text of an entry; undefined when it is longer than `most` bytes, or is not what its checksum says. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, most: number): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { offset, packed, size, method } = entry;
  if (size > most || !isHeader(view, offset, LOCAL_HEADER, LOCAL_LENGTH)) return undefined;
  const start =
    offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return undefined;
  const content = unpack(bytes.subarray(start, start + packed), method, size);
  if (content?.length !== size || addToCrc32(0, content) !== entry.crc) return undefined;
  return new TextDecoder().decode(content);
}

/** Into as many bytes as the file says and no more: what unpacks to a giant cannot fill the memory. */
function unpack(data: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === STORED) return data;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    if (!isHeader(view, at, ENTRY_HEADER, ENTRY_LENGTH)) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const path = decodeName(bytes, at + ENTRY_LENGTH, nameLength);
    entries.push({ path, ...readFacts(view, at + 6), offset: view.getUint32(at + 42, true) });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
    if (view.getUint32(at, true) === END_HEADER) return at;
  }
  return undefined;
}

/** From header to header, as far as they say where the next one is. The last entry may be cut: its checksum will tell. */
function walk(view: DataView, bytes: Uint8Array): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (isHeader(view, at, LOCAL_HEADER, LOCAL_LENGTH)) {
    const facts = readFacts(view, at + 4);
    const nameLength = view.getUint16(at + 26, true);
    if ((view.getUint16(at + 6, true) & SIZES_BEHIND) !== 0) break;
    entries.push({ path: decodeName(bytes, at + LOCAL_LENGTH, nameLength), ...facts, offset: at });
    at += LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true) + facts.packed;
  }
  return entries;
}

function readFacts(view: DataView, at: number) {
  return {
    method: view.getUint16(at + 4, true),
    crc: view.getUint32(at + 10, true),
    packed: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
  };
}

function isHeader(view: DataView, at: number, signature: number, length: number): boolean {
  return at + length <= view.byteLength && view.getUint32(at, true) === signature;
}

function decodeName(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}
