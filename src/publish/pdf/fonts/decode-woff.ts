import { unzlibSync } from 'fflate';
import { readTag, viewBytes } from './binary.ts';
import { writeSfnt } from './sfnt.ts';

const WOFF = 0x774f4646;
const HEADER = 44;
const RECORD = 20;

/**
 * The TrueType font inside a WOFF 1.0 file (W3C WOFF File Format 1.0). Throws when the bytes are something
 * else, such as the page a server sends in place of a missing file, or when a table does not unpack to the
 * length it promises.
 */
export function decodeWoff(bytes: Uint8Array): Uint8Array {
  const view = viewBytes(bytes);
  if (bytes.length < HEADER || view.getUint32(0) !== WOFF) throw new Error('Not a WOFF font file');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const at = HEADER + index * RECORD;
    const tag = readTag(bytes, at);
    const start = view.getUint32(at + 4);
    const packedLength = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    const packed = bytes.subarray(start, start + packedLength);
    const table = packedLength < length ? unzlibSync(packed) : packed;
    if (table.length !== length) throw new Error(`Damaged WOFF font file: table ${tag}`);
    tables.set(tag, table);
  }
  return writeSfnt(tables);
}
