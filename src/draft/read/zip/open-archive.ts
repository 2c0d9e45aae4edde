import { Inflate } from 'fflate';
import { addToCrc32 } from '../../../lib/crc32.ts';
import { listEntries, type ZipEntry, type ZipFault } from './list-entries.ts';

/** All that is unpacked of one file, in bytes. The text of a book of 1,000 pages is a tenth of this. */
const MOST_UNPACKED = 300_000_000;

type PartOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string }
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

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
/** Deflate packs up to a thousand times, so a step of this many packed bytes yields 16 MB at the most. */
const STEP = 16_384;

/** Opens a zip file for reading some of its parts, or says why not. Nothing is unpacked yet. */
export function openArchive(
  bytes: Uint8Array,
  mostUnpacked = MOST_UNPACKED,
): { readonly kind: 'ok'; readonly archive: Archive } | ZipFault {
  const listed = listEntries(bytes);
  if (listed.kind !== 'ok') return listed;
  const entries = new Map(listed.entries.map((entry) => [entry.name, entry]));
  let left = mostUnpacked;
  return {
    kind: 'ok',
    archive: {
      has: (name) => entries.has(name),
      names: () => [...entries.keys()],
      unpack: (name, take) => {
        const entry = entries.get(name);
        if (!entry) return { kind: 'missing' };
        return unpackEntry(bytes, entry, (piece) => {
          left -= piece.length;
          if (left < 0) return 'too-large';
          return take(piece) ? 'go-on' : 'stop';
        });
      },
    },
  };
}

type Verdict = 'go-on' | 'stop' | 'too-large';

function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => Verdict,
): PartOutcome {
  if (entry.isEncrypted) return { kind: 'encrypted' };
  const data = findData(bytes, entry);
  if (!data) return { kind: 'damaged', detail: 'a part does not start where it should' };
  let crc = 0;
  let verdict: Verdict = 'go-on';
  const receive = (piece: Uint8Array) => {
    if (verdict !== 'go-on') return;
    crc = addToCrc32(crc, piece);
    verdict = take(piece);
  };
  const fault = feed(data, entry.method, receive, () => verdict === 'go-on');
  return judge(verdict, fault ?? (crc === entry.crc ? undefined : 'the checksum is wrong'));
}

function judge(verdict: Verdict, fault: string | undefined): PartOutcome {
  if (verdict === 'too-large') return { kind: 'unsafe', reason: 'unpacks-too-large' };
  if (verdict === 'stop' || fault === undefined) return { kind: 'ok' };
  return { kind: 'damaged', detail: fault };
}

/** The packed bytes of a part: behind its local header, whose name and extra field have lengths of their own. */
function findData(bytes: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER_LENGTH > bytes.length) return undefined;
  if (view.getUint32(offset, true) !== LOCAL_HEADER) return undefined;
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_HEADER_LENGTH + names;
  const end = start + compressedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

/** Hands out the unpacked bytes until the end or until they are no longer wanted. Gives the fault, if there is one. */
function feed(
  data: Uint8Array,
  method: number,
  receive: (piece: Uint8Array) => void,
  isWanted: () => boolean,
): string | undefined {
  if (method !== 0 && method !== 8) return `packed with method ${method}`;
  if (method === 0) {
    for (let at = 0; at < data.length && isWanted(); at += STEP * 16) {
      receive(data.subarray(at, at + STEP * 16));
    }
    return undefined;
  }
  const inflate = new Inflate(receive);
  try {
    for (let at = 0; at < data.length && isWanted(); at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be inflated';
  }
  return undefined;
}
