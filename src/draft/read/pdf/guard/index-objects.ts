import { readLatin, type OpenStream } from './find-streams.ts';

/** Objects longer than this hold no list of names that matters here. */
const LONGEST_OBJECT = 20_000;
const BEGIN = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;
/** Read so much at a time, with so much again of the piece before, so that no object is parted. */
const PIECE = 1_000_000;

/** The text of the objects of a file by their number: those that lie open, and those in object streams. */
export function indexObjects(
  file: Uint8Array,
  streams: readonly OpenStream[],
): ReadonlyMap<number, string> {
  const objects = new Map<number, string>();
  for (let at = 0; at < file.length; at += PIECE) {
    const text = readLatin(file, at, Math.min(file.length, at + PIECE + LONGEST_OBJECT));
    for (const match of text.matchAll(BEGIN)) {
      const body = text.slice(match.index + match[0].length, match.index + LONGEST_OBJECT);
      objects.set(Number(match[1]), body.slice(0, endOf(body)));
    }
  }
  for (const stream of streams) {
    if (/\/Type\s*\/ObjStm\b/.test(stream.stream.dictionary)) addPacked(stream, objects);
  }
  return objects;
}

function endOf(body: string): number {
  const end = body.search(/endobj|stream/);
  return end < 0 ? body.length : end;
}

/** An object stream begins with pairs of numbers: an object and where it starts behind `First`. */
function addPacked({ stream, text }: OpenStream, objects: Map<number, string>): void {
  const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1] ?? 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const from = first + (numbers[at + 1] ?? 0);
    const to = first + (numbers[at + 3] ?? text.length);
    objects.set(numbers[at] ?? 0, text.slice(from, Math.min(to, from + LONGEST_OBJECT)));
  }
}
