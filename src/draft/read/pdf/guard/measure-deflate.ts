/** Lengths and distances of the format as written down in RFC 1951, 3.2.5. */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const LONGEST_CODE = 15;

/** Symbols in the order of their codes, and how many codes there are of each length. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

/**
 * How many bytes a zlib stream that starts at `start` unpacks to, without unpacking it: stops as soon as `limit` is
 * passed. A stream that breaks off or is damaged counts up to there.
 */
export function measureDeflate(bytes: Uint8Array, start: number, limit: number): number {
  const bits = createBits(bytes, start + 2);
  let size = 0;
  for (let isLast = false; !isLast && size <= limit && !bits.isOver();) {
    isLast = bits.read(1) === 1;
    const kind = bits.read(2);
    if (kind === 0) size += skipStored(bits);
    else if (kind === 3) return size;
    else {
      const codes = kind === 1 ? FIXED : readCodes(bits);
      if (codes === null) return size;
      size = measureBlock(bits, codes, size, limit);
    }
  }
  return size;
}

type Bits = ReturnType<typeof createBits>;

function createBits(bytes: Uint8Array, start: number) {
  let at = start;
  let held = 0;
  let count = 0;
  return {
    read: (wanted: number): number => {
      while (count < wanted) {
        held |= (bytes[at] ?? 0) << count;
        at += 1;
        count += 8;
      }
      const value = held & ((1 << wanted) - 1);
      held >>>= wanted;
      count -= wanted;
      return value;
    },
    skipBytes: (length: number): void => {
      held = 0;
      count = 0;
      at += length;
    },
    isOver: () => at > bytes.length + 4,
    left: () => Math.max(0, bytes.length - at),
  };
}

function skipStored(bits: Bits): number {
  bits.skipBytes(0);
  const length = bits.read(16);
  bits.read(16);
  const held = Math.min(length, bits.left());
  bits.skipBytes(length);
  return held;
}

function measureBlock(
  bits: Bits,
  [lengths, distances]: readonly [Code, Code],
  before: number,
  limit: number,
): number {
  let size = before;
  while (size <= limit && !bits.isOver()) {
    const symbol = readSymbol(bits, lengths);
    if (symbol === END_OF_BLOCK || symbol < 0) return size;
    if (symbol < END_OF_BLOCK) size += 1;
    else {
      const step = symbol - END_OF_BLOCK - 1;
      size += (LENGTH_BASE[step] ?? 0) + bits.read(LENGTH_BITS[step] ?? 0);
      bits.read(DISTANCE_BITS[readSymbol(bits, distances)] ?? 0);
    }
  }
  return size;
}

/** The next symbol; -1 for bits that are no code. */
function readSymbol(bits: Bits, { counts, symbols }: Code): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code |= bits.read(1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + (code - first)] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

function buildCode(lengths: readonly number[]): Code {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length || one.symbol - other.symbol);
  return { counts, symbols: Uint16Array.from(symbols, ({ symbol }) => symbol) };
}

const FIXED: readonly [Code, Code] = [
  buildCode(
    Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  ),
  buildCode(Array.from({ length: 30 }, () => 5)),
];

/** The codes that a block brings with it; null when they make no sense. */
function readCodes(bits: Bits): readonly [Code, Code] | null {
  const lengths = bits.read(5) + 257;
  const distances = bits.read(5) + 1;
  const order = bits.read(4) + 4;
  const first = Array.from({ length: 19 }, () => 0);
  for (const place of ORDER.slice(0, order)) first[place] = bits.read(3);
  const code = buildCode(first);
  const all: number[] = [];
  while (all.length < lengths + distances) {
    const symbol = readSymbol(bits, code);
    if (symbol < 0 || bits.isOver()) return null;
    if (symbol < 16) all.push(symbol);
    else all.push(...repeat(bits, symbol, all.at(-1) ?? 0));
  }
  return [buildCode(all.slice(0, lengths)), buildCode(all.slice(lengths, lengths + distances))];
}

function repeat(bits: Bits, symbol: number, last: number): readonly number[] {
  if (symbol === 16) return Array.from({ length: 3 + bits.read(2) }, () => last);
  const times = symbol === 17 ? 3 + bits.read(3) : 11 + bits.read(7);
  return Array.from({ length: times }, () => 0);
}
