import { listDirectory, listFromStart } from '../../lib/zip/list-entries.ts';
import type { ZipEntry } from '../../lib/zip/read-entry.ts';
import { unpackEntry } from '../../lib/zip/unpack-entry.ts';
import { END_LENGTH, LOCAL_HEADER, MOST_ENTRIES } from '../../lib/zip/zip-format.ts';

export type ListedZip = {
  readonly entries: readonly ZipEntry[];
  /** The directory at the end is missing: what was found stands in the part that is there. */
  readonly isCutShort: boolean;
};

/** Lists what is in a backup; undefined when it is no zip file. A directory that is not whole is not believed. */
export function listZip(bytes: Uint8Array): ListedZip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const listed = listDirectory(bytes, MOST_ENTRIES);
  const isWhole = listed?.end === 'whole' && listed.entries.length >= listed.count;
  return isWhole
    ? { entries: listed.entries, isCutShort: false }
    : { entries: listFromStart(bytes, MOST_ENTRIES), isCutShort: true };
}

/**
 * The text of an entry; undefined when it is longer than `most` bytes, or is not what its size and its checksum say.
 * What unpacks to more than it says is left there.
 */
export function unpackText(bytes: Uint8Array, entry: ZipEntry, most: number): string | undefined {
  if (entry.size > most) return undefined;
  const content = new Uint8Array(entry.size);
  let length = 0;
  const outcome = unpackEntry(bytes, entry, (piece) => {
    const isInside = length + piece.length <= content.length;
    if (isInside) content.set(piece, length);
    length += piece.length;
    return isInside;
  });
  const isWhole = outcome.kind === 'ok' && length === content.length;
  return isWhole ? new TextDecoder().decode(content) : undefined;
}
