import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listDirectory, listFromStart } from '../../../../src/lib/zip/list-entries.ts';
import type { ZipEntry } from '../../../../src/lib/zip/read-entry.ts';
import { unpackEntry } from '../../../../src/lib/zip/unpack-entry.ts';

const MOST = 100;

function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

/** What an entry unpacks to, and the outcome; stops after so many bytes. */
function unpack(bytes: Uint8Array, entry: ZipEntry, most = Infinity) {
  let text = '';
  const outcome = unpackEntry(bytes, entry, (piece) => {
    text += new TextDecoder().decode(piece);
    return text.length < most;
  });
  return { text, ...outcome };
}

/** The same entry in a file whose directory speaks of 64-bit sizes and places. */
function packIn64Bits(path: string, text: string): Uint8Array {
  const local = pack({ [path]: text });
  const [entry] = listDirectory(local, MOST)!.entries;
  const start = listDirectory(local, MOST)!.start;
  const name = strToU8(path);
  const directory = new DataView(new ArrayBuffer(46 + name.length + 28));
  new Uint8Array(directory.buffer).set(local.subarray(start, start + 46 + name.length));
  for (const field of [20, 24, 42]) directory.setUint32(field, 0xffffffff, true);
  directory.setUint16(30, 28, true);
  directory.setUint16(46 + name.length, 1, true);
  directory.setUint16(48 + name.length, 24, true);
  [entry!.size, entry!.packed, entry!.offset].forEach((value, index) =>
    directory.setBigUint64(50 + name.length + 8 * index, BigInt(value), true),
  );
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(32, 1n, true);
  end.setBigUint64(48, BigInt(start), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, BigInt(start + directory.byteLength), true);
  end.setUint32(76, 0x06054b50, true);
  end.setUint16(86, 0xffff, true);
  end.setUint32(92, 0xffffffff, true);
  const parts = [local.subarray(0, start), directory.buffer, end.buffer];
  return Uint8Array.from(parts.flatMap((part) => [...new Uint8Array(part)]));
}

describe('the list of a zip file', () => {
  const bytes = pack({ 'a.txt': 'one', 'folder/b.txt': 'two' });

  it('names its parts, from the end and from the start', () => {
    const listed = listDirectory(bytes, MOST);
    expect(listed).toMatchObject({ end: 'whole', count: 2 });
    expect(listed?.entries.map(({ path }) => path)).toEqual(['a.txt', 'folder/b.txt']);
    expect(listFromStart(bytes, MOST)).toEqual(listed?.entries);
  });

  it('has as many parts as the caller wants', () => {
    expect(listDirectory(bytes, 1)).toMatchObject({ end: 'too-many', entries: [{}] });
    expect(listFromStart(bytes, 1)).toHaveLength(1);
  });

  it('is none where the end is missing', () => {
    expect(listDirectory(bytes.subarray(0, -20), MOST)).toBeUndefined();
    expect(listFromStart(bytes.subarray(0, -20), MOST)).toHaveLength(2);
  });

  it('knows sizes and places of 64 bits', () => {
    const wide = packIn64Bits('a.txt', 'text '.repeat(100));
    const [entry] = listDirectory(wide, MOST)!.entries;
    expect(listDirectory(wide, MOST)).toMatchObject({ end: 'whole', count: 1 });
    expect(unpack(wide, entry!)).toEqual({ kind: 'ok', text: 'text '.repeat(100) });
  });
});

describe('a part of a zip file', () => {
  const bytes = pack({ 'a.txt': 'word '.repeat(20_000) });
  const [entry] = listDirectory(bytes, MOST)!.entries;

  it('is unpacked and held to its checksum', () => {
    expect(unpack(bytes, entry!)).toEqual({ kind: 'ok', text: 'word '.repeat(20_000) });
    expect(unpack(bytes, { ...entry!, crc: 1 })).toMatchObject({ kind: 'damaged' });
  });

  it('is unpacked no further than somebody wants', () => {
    expect(unpack(bytes, entry!, 1)).toMatchObject({ kind: 'stopped' });
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['is encrypted', { isEncrypted: true }, 'encrypted'],
    ['is elsewhere', { offset: 9 }, 'damaged'],
    ['is behind the end', { offset: 1e12 }, 'damaged'],
    ['is longer than the file', { packed: 1e12 }, 'damaged'],
    ['is packed in an unknown way', { method: 12 }, 'damaged'],
  ])('gives nothing when it %s', (_name, change, kind) => {
    expect(unpack(bytes, { ...entry!, ...change })).toMatchObject({ kind, text: '' });
  });
});
