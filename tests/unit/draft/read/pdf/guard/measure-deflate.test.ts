import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { measureDeflate } from '../../../../../../src/draft/read/pdf/guard/measure-deflate.ts';

const LIMIT = 10_000_000;

test('measures what any bytes unpack to, at every level of packing', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3_000 }),
    fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3_000 }).map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom(0, 1, 6, 9), (content, level) => {
      const packed = zlibSync(content, { level: level });
      expect(measureDeflate(packed, 0, LIMIT)).toBe(content.length);
    }),
  );
});

test('does not mind what stands before and behind', () => {
  const packed = zlibSync(new Uint8Array(500));
  const file = new Uint8Array([...Array<number>(7).fill(1), ...packed, 9, 9, 9]);
  expect(measureDeflate(file, 7, LIMIT)).toBe(500);
});

test('stops soon behind the limit', () => {
  const packed = zlibSync(new Uint8Array(5_000_000));
  const size = measureDeflate(packed, 0, 1_000);
  expect(size).toBeGreaterThan(1_000);
  expect(size).toBeLessThan(2_000);
});

test('ends for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(measureDeflate(bytes, 0, 100_000)).toBeGreaterThanOrEqual(0);
    }),
  );
});
