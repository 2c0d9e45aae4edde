import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { findStreams, readLatin } from '../../../../../../src/draft/read/pdf/guard/find-streams.ts';
import { unpackStream } from '../../../../../../src/draft/read/pdf/guard/unpack-stream.ts';

const LIMITS = { size: 1_000_000, small: 10_000 };
const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A file with one stream of these bytes. */
function write(filter: string, content: Uint8Array): Uint8Array {
  const head = encode(`4 0 obj\n<<${filter} /Length ${content.length}>>\nstream\n`);
  return new Uint8Array([...head, ...content, ...encode('\nendstream\nendobj\n')]);
}

function unpack(file: Uint8Array) {
  const [stream] = findStreams(file, 10);
  if (!stream) throw new Error('no stream');
  return unpackStream(file, stream, LIMITS);
}

const TEXT = 'BT (Women choose) Tj ET';
const read = (filter: string, content: Uint8Array) => {
  const { bytes } = unpack(write(filter, content));
  return bytes && readLatin(bytes, 0, bytes.length);
};

test('finds a stream with its number and dictionary', () => {
  const [stream] = findStreams(write('/Type /X', encode(TEXT)), 10);
  expect(stream).toMatchObject({
    object: 4,
    dictionary: expect.stringContaining('/Type /X') as string,
  });
});

test('reads what is not packed', () => {
  expect(read('', encode(TEXT))).toContain(TEXT);
});

test('reads a dictionary of lists that are never closed', () => {
  const dictionary = '/F['.repeat(200_000);
  const stream = { object: 1, dictionary, start: 0, length: 3 };
  expect(unpackStream(encode('abc'), stream, LIMITS).size).toBe(3);
});

test('unpacks one layer', () => {
  expect(read('/Filter /FlateDecode', zlibSync(encode(TEXT)))).toBe(TEXT);
});

test('unpacks two layers', () => {
  expect(read('/Filter [/FlateDecode /Fl]', zlibSync(zlibSync(encode(TEXT))))).toBe(TEXT);
});

test('unpacks hexadecimal', () => {
  expect(read('/Filter /ASCIIHexDecode', encode('42 54>'))).toBe('BT');
});

test('unpacks base 85', () => {
  expect(read('/Filter /ASCII85Decode', encode('87cURD]i,"Ebo80~>'))).toBe('Hello World!');
});

test('tells a size above the limit without unpacking', () => {
  const { size, bytes } = unpack(
    write('/Filter /FlateDecode', zlibSync(new Uint8Array(2_000_000))),
  );
  expect(size).toBeGreaterThan(LIMITS.size);
  expect(bytes).toBeNull();
});

test('tells the size of a second layer that grows', () => {
  const packed = zlibSync(zlibSync(new Uint8Array(2_000_000)));
  expect(unpack(write('/Filter [/FlateDecode /FlateDecode]', packed)).size).toBeGreaterThan(
    LIMITS.size,
  );
});
