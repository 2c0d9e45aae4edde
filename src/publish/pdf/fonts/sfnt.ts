import { padToFour, readTag, viewBytes } from './binary.ts';

export type FontTables = ReadonlyMap<string, Uint8Array>;

const TRUETYPE = 0x00010000;
const HEADER = 12;
const RECORD = 16;
const WHOLE_FILE_SUM = 0xb1b0afba;

/** The tables of a TrueType file, by their four-letter names. Refuses anything that is not TrueType. */
export function readSfnt(bytes: Uint8Array): FontTables {
  const view = viewBytes(bytes);
  if (bytes.length < HEADER || view.getUint32(0) !== TRUETYPE)
    throw new Error('Not a TrueType font');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = HEADER + index * RECORD;
    const start = view.getUint32(at + 8);
    tables.set(readTag(bytes, at), bytes.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

/** A TrueType file made of these tables, in name order and with its checksums, so equal tables give equal bytes. */
export function writeSfnt(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER + RECORD * sorted.length;
  const size = sorted.reduce((sum, [, table]) => sum + padToFour(table.length), start);
  const bytes = new Uint8Array(size);
  const view = viewBytes(bytes);
  writeHeader(view, sorted.length);
  let offset = start;
  let head: number | undefined;
  for (const [index, [tag, table]] of sorted.entries()) {
    bytes.set(table, offset);
    if (tag === 'head') {
      head = offset;
      view.setUint32(offset + 8, 0);
    }
    const at = HEADER + index * RECORD;
    for (let letter = 0; letter < 4; letter += 1) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, sumWords(view, offset, padToFour(table.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    offset += padToFour(table.length);
  }
  if (head !== undefined)
    view.setUint32(head + 8, (WHOLE_FILE_SUM - sumWords(view, 0, size)) >>> 0);
  return bytes;
}

function writeHeader(view: DataView, tables: number): void {
  const power = Math.floor(Math.log2(tables));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, tables);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tables * 16 - (16 << power));
}

function sumWords(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
