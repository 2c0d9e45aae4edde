/** A stream of a PDF as it lies in the file. */
export type PdfStream = {
  /** Number of the object; 0 when it cannot be told. */
  readonly object: number;
  /** The dictionary before it, as text. */
  readonly dictionary: string;
  /** Where its bytes start. */
  readonly start: number;
  /** Bytes up to where the next one starts, or the file ends: no less than it has. */
  readonly length: number;
};

/** A stream with what it holds; the text is empty where it could not be looked into. */
export type OpenStream = { readonly stream: PdfStream; readonly text: string };

/** Dictionaries longer than this are not looked at: those of streams are short. */
const LONGEST_DICTIONARY = 2_000;
const LETTER_S = 0x73;
const WORD = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const LETTER_D = 0x64;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The streams of a PDF, `most` at most, found by their word and not by the file's own table, which may leave out what
 * pdf.js finds. Bytes inside a stream may look like the start of another one; that costs a look and no more.
 */
export function findStreams(bytes: Uint8Array, most: number): readonly PdfStream[] {
  const found: Omit<PdfStream, 'length'>[] = [];
  let at = bytes.indexOf(LETTER_S);
  while (at >= 0 && found.length < most) {
    const start = startOfBytes(bytes, at);
    if (start > 0) found.push({ ...readDictionary(bytes, at), start });
    at = bytes.indexOf(LETTER_S, at + 1);
  }
  return found.map((stream, index) => {
    const end = found[index + 1]?.start ?? bytes.length;
    return { ...stream, length: Math.max(0, end - stream.start) };
  });
}

/** Where the bytes start behind the word "stream" at `at`; 0 when there is no such word. */
function startOfBytes(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] === LETTER_D || WORD.some((letter, index) => bytes[at + index] !== letter))
    return 0;
  const next = bytes[at + WORD.length];
  if (next === LINE_FEED) return at + WORD.length + 1;
  if (next !== RETURN) return next === 0x20 ? at + WORD.length + 2 : 0;
  return at + WORD.length + (bytes[at + WORD.length + 1] === LINE_FEED ? 2 : 1);
}

function readDictionary(
  bytes: Uint8Array,
  end: number,
): { readonly object: number; readonly dictionary: string } {
  const before = readLatin(bytes, Math.max(0, end - LONGEST_DICTIONARY), end);
  const start = before.lastIndexOf(' obj');
  const number = /(\d{1,10})\s+\d{1,5}$/.exec(
    before.slice(Math.max(0, start - 20), Math.max(0, start)),
  );
  return {
    object: Number(number?.[1] ?? 0),
    dictionary: start < 0 ? before : before.slice(start + 4),
  };
}

/** Bytes as text, one letter each. */
export function readLatin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8_192)));
  }
  return text;
}
