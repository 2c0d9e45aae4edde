import { unpackEntry, type UnpackOutcome } from '../../../lib/zip/unpack-entry.ts';
import { listEntries, type ZipFault } from './list-entries.ts';

/** All that is unpacked of one file, in bytes. The text of a book of 1,000 pages is a tenth of this. */
const MOST_UNPACKED = 300_000_000;

type PartOutcome =
  | Exclude<UnpackOutcome, { kind: 'stopped' }>
  | { readonly kind: 'missing' }
  | { readonly kind: 'unsafe'; readonly reason: 'unpacks-too-large' };

export type Archive = {
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  /**
   * Unpacks a part piece by piece. The pieces are not to be trusted before the outcome is `ok`, which says that the
   * checksum is right; `take` stops the unpacking when it gives false, and the outcome is `ok` without a check.
   */
  readonly unpack: (name: string, take: (piece: Uint8Array) => boolean) => PartOutcome;
};

/** Opens a zip file for reading some of its parts, or says why not. Nothing is unpacked yet. */
export function openArchive(
  bytes: Uint8Array,
  mostUnpacked = MOST_UNPACKED,
): { readonly kind: 'ok'; readonly archive: Archive } | ZipFault {
  const listed = listEntries(bytes);
  if (listed.kind !== 'ok') return listed;
  const entries = new Map(listed.entries.map((entry) => [entry.path, entry]));
  let left = mostUnpacked;
  return {
    kind: 'ok',
    archive: {
      has: (name) => entries.has(name),
      names: () => [...entries.keys()],
      unpack: (name, take) => {
        const entry = entries.get(name);
        if (!entry) return { kind: 'missing' };
        const outcome = unpackEntry(bytes, entry, (piece) => {
          left -= piece.length;
          return left >= 0 && take(piece);
        });
        if (outcome.kind !== 'stopped') return outcome;
        return left < 0 ? { kind: 'unsafe', reason: 'unpacks-too-large' } : { kind: 'ok' };
      },
    },
  };
}
