/** An object of a file: its number, and where its body lies, without "12 0 obj" and "endobj". */
export type FoundObject = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly isStream: boolean;
};

/** What a file consists of, from its first byte to its trailer. */
export type FoundFile = {
  /** The line that names the version, and the one that says that bytes follow. */
  readonly header: Uint8Array;
  /** In the order they stand in the file. */
  readonly objects: readonly FoundObject[];
  /** One more than the highest object number. */
  readonly size: number;
  /** Entries of the trailer but its size: catalog, information, identifier. */
  readonly trailer: string;
};

/** "0000000015 00000 n " and a line end. */
const ROW = 20;
const LAST_WORDS = 64;
const ZERO = 0x30;
/** The letter n. */
const IN_USE = 0x6e;
const BEGIN = ' 0 obj\n';
const END = '\nendobj\n';
const END_OF_STREAM = 'endstream';

/**
 * Finds the objects of a PDF by its table of cross references, the classic form that jsPDF writes (ISO 32000-1, 7.5.4).
 * Throws on any other file.
 */
export function readObjects(bytes: Uint8Array): FoundFile {
  const ending = readAscii(bytes, bytes.length - LAST_WORDS, bytes.length);
  const table = Number(/startxref\n(\d+)\n%%EOF/.exec(ending)?.[1] ?? Number.NaN);
  const size = Number(/^xref\n0 (\d+)\n/.exec(readAscii(bytes, table, table + 32))?.[1]);
  if (Number.isNaN(size)) throw new Error('The file has no table of objects at its end.');
  const rows = table + `xref\n0 ${size}\n`.length;
  const trailer = readAscii(bytes, rows + size * ROW, bytes.length);
  const starts = Array.from({ length: size }, (_, number) => readRow(bytes, rows, number))
    .filter((row) => row !== undefined)
    .sort((a, b) => a.at - b.at);
  return {
    header: bytes.subarray(0, starts[0]?.at ?? table),
    objects: starts.map(({ number, at }, index) =>
      findBody(bytes, number, at, starts[index + 1]?.at ?? table),
    ),
    size,
    trailer: readTrailer(trailer),
  };
}

function readRow(
  bytes: Uint8Array,
  rows: number,
  number: number,
): { readonly number: number; readonly at: number } | undefined {
  const start = rows + number * ROW;
  let at = 0;
  for (let digit = start; digit < start + 10; digit += 1) at = at * 10 + (bytes[digit] ?? 0) - ZERO;
  // A number that was reserved and never written has no place; readers take it for nothing.
  return bytes[start + 17] === IN_USE && at > 0 ? { number, at } : undefined;
}

function findBody(bytes: Uint8Array, number: number, at: number, next: number): FoundObject {
  const begin = `${number}${BEGIN}`;
  const [start, end] = [at + begin.length, next - END.length];
  if (!hasAscii(bytes, at, begin) || !hasAscii(bytes, end, END)) {
    throw new Error(`Object ${number} is not where the table says.`);
  }
  const isStream = hasAscii(bytes, end - END_OF_STREAM.length, END_OF_STREAM);
  return { number, start, end, isStream };
}

/** Compared byte by byte: a report has thousands of objects, and a string for each part of them is time for nothing. */
function hasAscii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function readTrailer(text: string): string {
  const entries = /^trailer\n<<\n([\s\S]*)\n>>\nstartxref/.exec(text)?.[1];
  if (entries === undefined) throw new Error('The file has no trailer.');
  return entries.replace(/\/Size \d+\n/, '').replaceAll('\n', ' ');
}

function readAscii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
}
