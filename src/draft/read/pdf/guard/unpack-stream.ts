import { unzlibSync } from 'fflate';
import { readLatin, type PdfStream } from './find-streams.ts';
import { measureDeflate } from './measure-deflate.ts';

/** Packings behind one another that are followed; more are no honest file. */
const MOST_LAYERS = 4;
/** A list of names has no list inside: one that is never closed is looked through no farther than the next. */
const FILTERS = /\/(?:Filter|F)\s*(\[[^[\]]*\]|\/\w+)/;

export type UnpackedStream = {
  /** Bytes it unpacks to; more than the limit when it does not stop there. */
  readonly size: number;
  /** What it holds, where that is at most `small` bytes and was packed in a known way. */
  readonly bytes: Uint8Array | null;
};

/**
 * How much a stream unpacks to, and what it holds if that is not much. Packings that the app does not know count with
 * the bytes that they have in the file.
 */
export function unpackStream(
  file: Uint8Array,
  { dictionary, start, length }: PdfStream,
  limits: { readonly size: number; readonly small: number },
): UnpackedStream {
  let bytes = file.subarray(start);
  let size = length;
  let isOpen = false;
  for (const filter of listFilters(dictionary).slice(0, MOST_LAYERS)) {
    if (filter === 'FlateDecode' || filter === 'Fl') {
      size = measureDeflate(bytes, 0, limits.size);
      if (size > limits.small) return { size, bytes: null };
      bytes = inflate(bytes, size);
    } else if (filter === 'ASCIIHexDecode' || filter === 'AHx')
      bytes = decodeHex(limit(bytes, isOpen, size));
    else if (filter === 'ASCII85Decode' || filter === 'A85')
      bytes = decodeBase85(limit(bytes, isOpen, size));
    else return { size, bytes: null };
    size = bytes.length;
    isOpen = true;
  }
  return { size, bytes: size <= limits.small ? limit(bytes, isOpen, size) : null };
}

/** The first layer lies in the file with more behind it. */
function limit(bytes: Uint8Array, isOpen: boolean, size: number): Uint8Array {
  return isOpen ? bytes : bytes.subarray(0, size);
}

function listFilters(dictionary: string): readonly string[] {
  const [, filters = ''] = FILTERS.exec(dictionary) ?? [];
  return (filters.match(/\/\w+/g) ?? []).map((name) => name.slice(1));
}

function inflate(bytes: Uint8Array, size: number): Uint8Array {
  try {
    return unzlibSync(bytes, { out: new Uint8Array(size) });
  } catch {
    return new Uint8Array(0);
  }
}

function decodeHex(bytes: Uint8Array): Uint8Array {
  const digits =
    readLatin(bytes, 0, bytes.length)
      .split('>')[0]
      ?.replace(/[^0-9a-f]/gi, '') ?? '';
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) =>
    parseInt(digits.slice(2 * at, 2 * at + 2).padEnd(2, '0'), 16),
  );
}

function decodeBase85(bytes: Uint8Array): Uint8Array {
  const text = readLatin(bytes, 0, bytes.length).split('~')[0]?.replace(/\s+/g, '') ?? '';
  const groups = text.replaceAll('z', '!!!!!').match(/[^]{1,5}/g) ?? [];
  return Uint8Array.from(groups.flatMap(decodeGroup));
}

/** Five letters are four bytes; a last group of fewer letters is as many bytes less one. */
function decodeGroup(group: string): readonly number[] {
  const letters = Array.from(group.padEnd(5, 'u'));
  const value = letters.reduce((sum, letter) => sum * 85 + letter.charCodeAt(0) - 33, 0);
  return [24, 16, 8, 0]
    .slice(0, group.length - 1)
    .map((shift) => Math.floor(value / 2 ** shift) & 255);
}
