import { zlibSync } from 'fflate';
import { joinBytes } from '../../../lib/join-bytes.ts';
import { writeAsciiBytes } from './bytes.ts';
import { readObjects, type FoundObject } from './read-objects.ts';

/** A reader opens a whole stream to get at one object in it: more in each is smaller, fewer is quicker to open. */
const OBJECTS_IN_STREAM = 1000;
const LEVEL = 6;
/** Kinds of entry in a cross-reference stream (ISO 32000-1, table 18). */
const FREE = 0;
const PLAIN = 1;
const PACKED = 2;

type Entry = readonly [kind: number, where: number, index: number];

/**
 * The same file with everything that is not a stream packed into compressed object streams (ISO 32000-1, 7.5.7). A
 * structure tree is thousands of small dictionaries much alike: packed, a tagged report is about half as large.
 * The same bytes give the same bytes.
 */
export function packObjects(bytes: Uint8Array): Uint8Array {
  const { header, objects, size, trailer } = readObjects(bytes);
  const entries: Entry[] = Array.from({ length: size }, () => [FREE, 0, 0]);
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const putStream = (dictionary: string, data: Uint8Array): void => {
    const packed = zlibSync(data, { level: LEVEL });
    const number = entries.push([PLAIN, length, 0]) - 1;
    put(
      writeAsciiBytes(
        `${number} 0 obj\n<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`,
      ),
    );
    put(packed);
    put(writeAsciiBytes('\nendstream\nendobj\n'));
  };

  put(header);
  for (const { number, start, end } of objects.filter(({ isStream }) => isStream)) {
    entries[number] = [PLAIN, length, 0];
    put(writeAsciiBytes(`${number} 0 obj\n`));
    put(bytes.subarray(start, end));
    put(writeAsciiBytes('\nendobj\n'));
  }
  for (const group of groupObjects(objects.filter(({ isStream }) => !isStream))) {
    for (const [index, { number }] of group.entries())
      entries[number] = [PACKED, entries.length, index];
    const table = writeOffsets(group);
    const bodies = group.map(({ start, end }) => bytes.subarray(start, end + 1));
    putStream(
      `/Type /ObjStm /N ${group.length} /First ${table.length}`,
      joinBytes([table, ...bodies]),
    );
  }
  const start = length;
  // The table of objects is an object itself and has its place in it.
  const table = writeTable([...entries, [PLAIN, start, 0]]);
  putStream(`/Type /XRef /Size ${entries.length + 1} /W [1 4 2] ${trailer}`, table);
  put(writeAsciiBytes(`startxref\n${start}\n%%EOF\n`));
  return joinBytes(parts);
}

function groupObjects(objects: readonly FoundObject[]): readonly (readonly FoundObject[])[] {
  const groups: (readonly FoundObject[])[] = [];
  for (let at = 0; at < objects.length; at += OBJECTS_IN_STREAM)
    groups.push(objects.slice(at, at + OBJECTS_IN_STREAM));
  return groups;
}

/** The number of every object in a stream and where its body begins. Each body keeps the line end after it. */
function writeOffsets(group: readonly FoundObject[]): Uint8Array {
  let offset = 0;
  const pairs = group.map(({ number, start, end }) => {
    const pair = `${number} ${offset}`;
    offset += end + 1 - start;
    return pair;
  });
  return writeAsciiBytes(`${pairs.join(' ')}\n`);
}

const ROW = 7;

function writeTable(entries: readonly Entry[]): Uint8Array {
  const table = new Uint8Array(entries.length * ROW);
  const view = new DataView(table.buffer);
  for (const [number, [kind, where, index]] of entries.entries()) {
    view.setUint8(number * ROW, kind);
    view.setUint32(number * ROW + 1, where);
    view.setUint16(number * ROW + 5, number === 0 ? 0xffff : index);
  }
  return table;
}
