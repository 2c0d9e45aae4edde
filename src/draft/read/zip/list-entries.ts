import { listDirectory } from '../../../lib/zip/list-entries.ts';
import type { ZipEntry } from '../../../lib/zip/read-entry.ts';
import { LOCAL_LENGTH } from '../../../lib/zip/zip-format.ts';

/** More parts than any draft needs: a long one with a picture on each page has some hundreds. */
export const MOST_ENTRIES = 10_000;

/** Why the directory of an archive is not to be trusted. */
export type ZipFault =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'unsafe'; readonly reason: 'too-many-parts' | 'unpacks-too-large' };

type ListedEntries = { readonly kind: 'ok'; readonly entries: readonly ZipEntry[] } | ZipFault;

/**
 * Reads the directory at the end of a zip file from anybody. Refuses more than `MOST_ENTRIES` parts, and parts that lie
 * over each other, by which a small file can claim to hold a huge one.
 */
export function listEntries(bytes: Uint8Array): ListedEntries {
  const listed = listDirectory(bytes, MOST_ENTRIES);
  if (!listed) return damaged('the directory at the end is missing');
  const { entries, start, end } = listed;
  if (end === 'too-many') return { kind: 'unsafe', reason: 'too-many-parts' };
  if (end === 'cut-off') return damaged('the directory is cut off');
  if (entries.length === 0) return damaged('the directory is empty or elsewhere');
  return findOverlap(entries, start, bytes.length) ?? { kind: 'ok', entries };
}

function damaged(detail: string): ZipFault {
  return { kind: 'damaged', detail };
}

/** Parts that together claim more bytes than the file has are a trap; any other overlap is a fault. */
function findOverlap(
  entries: readonly ZipEntry[],
  directory: number,
  length: number,
): ZipFault | undefined {
  const claimed = entries.reduce((sum, { packed }) => sum + packed, 0);
  if (entries.length > 1 && claimed > length)
    return { kind: 'unsafe', reason: 'unpacks-too-large' };
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  const overlaps = sorted.some(
    ({ offset, packed }, index) =>
      offset + LOCAL_LENGTH + packed > (sorted[index + 1]?.offset ?? directory),
  );
  return overlaps ? damaged('parts lie over each other') : undefined;
}
