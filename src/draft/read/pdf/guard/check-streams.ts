import type { ReadRefusal } from '../../read-draft.ts';
import { countForms } from './count-forms.ts';
import { findStreams, readLatin, type OpenStream } from './find-streams.ts';
import { sumRanges } from './sum-ranges.ts';
import { unpackStream } from './unpack-stream.ts';

/** What a file can be refused for before it is taken apart. */
export type Danger = Extract<ReadRefusal, { code: 'unsafe' }>['reason'];

/** What one stream that is no picture may unpack to, in bytes: a page of the densest map has about 20 MB. */
const LARGEST_STREAM = 48_000_000;
/** What all of them may unpack to together. */
const LARGEST_FILE = 600_000_000;
/** Letters that the tables of all fonts may define together. */
const MOST_LETTERS = 12_000_000;
/** Drawings inside drawings that may be walked through. */
const MOST_FORMS = 200_000;
/** Streams that a file may have: a thousand pages have ten thousand. */
const MOST_STREAMS = 100_000;
/** Streams up to this size are looked into; larger ones are only measured. */
const SMALL = 1_000_000;

/**
 * Looks at a PDF before it is taken apart: whether something in it unpacks to far more than a draft can be, defines far
 * more letters than there are, has more parts than pages can need, or repeats drawings in drawings without end. Null when nothing is wrong. What is encrypted
 * cannot be looked into; there the limits of time and of text are what holds.
 */
export function checkStreams(file: Uint8Array): Danger | null {
  let total = 0;
  let letters = 0;
  const opened: OpenStream[] = [];
  const streams = findStreams(file, MOST_STREAMS);
  if (streams.length === MOST_STREAMS) return 'too-many-parts';
  for (const stream of streams) {
    if (isNeverRead(stream.dictionary)) continue;
    const { size, bytes } = unpackStream(file, stream, { size: LARGEST_STREAM, small: SMALL });
    total += size;
    if (size > LARGEST_STREAM || total > LARGEST_FILE) return 'unpacks-too-large';
    const text = bytes && mayPointOn(stream.dictionary, bytes) ? readText(bytes) : '';
    letters += sumRanges(text);
    if (letters > MOST_LETTERS) return 'unpacks-too-large';
    opened.push({ stream, text });
  }
  return countForms(file, opened, MOST_FORMS) > MOST_FORMS ? 'too-deep' : null;
}

/** Pictures and attached files are never unpacked for their text. */
function isNeverRead(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/.test(dictionary);
}

/** What a stream holds as text; behind the end of one that was not packed lies the next object. */
function readText(bytes: Uint8Array): string {
  const text = readLatin(bytes, 0, bytes.length);
  const end = text.indexOf('endstream');
  return end < 0 ? text : text.slice(0, end);
}

/** Drawings, packed objects and tables of letters; not fonts, nor the pages themselves. */
function mayPointOn(dictionary: string, bytes: Uint8Array): boolean {
  if (/\/Subtype\s*\/Form\b|\/ObjStm\b/.test(dictionary)) return true;
  return readLatin(bytes, 0, Math.min(bytes.length, 400)).includes('CIDInit');
}
