import { deflateSync } from 'fflate';
import { addToCrc32 } from '../../lib/crc32.ts';
import { joinBytes } from '../../lib/join-bytes.ts';
import {
  DEFLATED,
  END_HEADER,
  END_LENGTH,
  ENTRY_HEADER,
  ENTRY_LENGTH,
  LOCAL_HEADER,
  LOCAL_LENGTH,
  MOST_ENTRIES,
  STORED,
  UTF8_NAMES,
} from '../../lib/zip/zip-format.ts';

/** Version of the format that a reader needs: folders and deflate. */
const VERSION = 20;
/** The first day a zip can name. It is the same for every entry, so that the same things give the same bytes. */
const FIRST_DAY = 0x0021;
/** More bytes need Zip64, too. */
const MOST_BYTES = 0xffff_ffff;

export type ZipWriter = {
  /** Packs a text under a path; the checksum and the length in bytes are what a reader must find again. */
  add(path: string, text: string): { readonly crc: number; readonly size: number };
  /** The whole file; undefined when it is more than a zip can hold. */
  finish(): Uint8Array | undefined;
};

/** Packs texts one after the other. Each entry says its sizes in front, so that a file cut short can still be read. */
export function createZipWriter(): ZipWriter {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  return {
    add(path, text) {
      const name = encode(path);
      const bytes = encode(text);
      const packed = deflateSync(bytes);
      const isSmaller = packed.length < bytes.length;
      const data = isSmaller ? packed : bytes;
      const crc = addToCrc32(0, bytes);
      const facts = {
        method: isSmaller ? DEFLATED : STORED,
        crc,
        packed: data.length,
        size: bytes.length,
      };
      const header = writeHeader(name, facts);
      parts.push(header, data);
      directory.push(writeEntry(name, facts, offset));
      offset += header.length + data.length;
      return { crc, size: bytes.length };
    },
    finish() {
      const end = writeEnd(directory, offset);
      const whole = [...parts, ...directory, end];
      const size = whole.reduce((sum, part) => sum + part.length, 0);
      return directory.length > MOST_ENTRIES || size > MOST_BYTES ? undefined : joinBytes(whole);
    },
  };
}

type Facts = {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What stands in front of the data; the directory repeats it. */
function writeFacts(view: DataView, at: number, nameLength: number, facts: Facts): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, facts.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, facts.crc, true);
  view.setUint32(at + 14, facts.packed, true);
  view.setUint32(at + 18, facts.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeHeader(name: Uint8Array, facts: Facts): Uint8Array {
  const { bytes, view } = makeHeader(LOCAL_HEADER, LOCAL_LENGTH, name);
  writeFacts(view, 4, name.length, facts);
  return bytes;
}

function writeEntry(name: Uint8Array, facts: Facts, offset: number): Uint8Array {
  const { bytes, view } = makeHeader(ENTRY_HEADER, ENTRY_LENGTH, name);
  view.setUint16(4, VERSION, true);
  writeFacts(view, 6, name.length, facts);
  view.setUint32(42, offset, true);
  return bytes;
}

function writeEnd(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const { bytes, view } = makeHeader(END_HEADER, END_LENGTH, new Uint8Array());
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return bytes;
}

function makeHeader(signature: number, length: number, name: Uint8Array) {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return { bytes, view };
}
