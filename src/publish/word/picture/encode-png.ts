import { zlibSync } from 'fflate';
import { addToCrc32 } from '../../../lib/crc32.ts';
import { joinBytes } from '../../../lib/join-bytes.ts';
import type { Canvas } from './canvas.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TRUE_COLOUR = 2;
const LISTED_COLOURS = 3;
const MOST_COLOURS = 256;

/** Rows of a file, each with a byte before it that says how it is stored: here as it is. */
type Rows = {
  readonly kind: number;
  readonly palette: Uint8Array | null;
  readonly bytes: Uint8Array;
};

/**
 * A picture as a PNG file. `pixelsPerMetre` says how large it is meant to be. With few colours each pixel is one byte
 * that points to a list of them, which makes a third of the size.
 */
export function encodePng(canvas: Canvas, pixelsPerMetre: number): Uint8Array {
  const { kind, palette, bytes } = listColours(canvas) ?? keepColours(canvas);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, canvas.width);
  view.setUint32(4, canvas.height);
  header.set([8, kind, 0, 0, 0], 8);
  return joinBytes([
    new Uint8Array(SIGNATURE),
    writeChunk('IHDR', header),
    ...(palette ? [writeChunk('PLTE', palette)] : []),
    writeChunk('pHYs', writeSize(pixelsPerMetre)),
    writeChunk('IDAT', zlibSync(bytes, { level: 6 })),
    writeChunk('IEND', new Uint8Array(0)),
  ]);
}

function writeSize(pixelsPerMetre: number): Uint8Array {
  const size = new Uint8Array(9);
  const view = new DataView(size.buffer);
  view.setUint32(0, pixelsPerMetre);
  view.setUint32(4, pixelsPerMetre);
  size[8] = 1;
  return size;
}

/** Colours in the order met, and rows of their numbers; null when there are too many. */
function listColours({ width, height, pixels }: Canvas): Rows | null {
  const numbers = new Map<number, number>();
  const bytes = new Uint8Array((width + 1) * height);
  let before = -1;
  let number = 0;
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = readColour(pixels, (row * width + x) * 3);
      // Most pixels are like the one before, and asking the list takes time.
      if (colour !== before) {
        number = numbers.get(colour) ?? numbers.size;
        if (number === MOST_COLOURS) return null;
        numbers.set(colour, number);
        before = colour;
      }
      bytes[row * (width + 1) + 1 + x] = number;
    }
  }
  const palette = [...numbers.keys()].flatMap((colour) => [colour >> 16, colour >> 8, colour]);
  return { kind: LISTED_COLOURS, palette: Uint8Array.from(palette), bytes };
}

function readColour(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function keepColours({ width, height, pixels }: Canvas): Rows {
  const length = width * 3;
  const bytes = new Uint8Array((length + 1) * height);
  for (let row = 0; row < height; row += 1) {
    bytes.set(pixels.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return { kind: TRUE_COLOUR, palette: null, bytes };
}

function writeChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = name.charCodeAt(index);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, addToCrc32(0, chunk.subarray(4, data.length + 8)));
  return chunk;
}
