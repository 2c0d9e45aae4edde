import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDataAddress } from '../../../src/lib/data-address.ts';

test('gives back the bytes that were written into the address', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const address = `data:font/woff;base64,${Buffer.from(bytes).toString('base64')}`;
      expect(decodeDataAddress(address)).toEqual(bytes);
    }),
  );
});

test.each(['./font.woff', 'data:text/plain,plain', 'https://example.org/a;base64,AAAA'])(
  'refuses %s, which holds no file',
  (address) => {
    expect(() => decodeDataAddress(address)).toThrow('does not hold its file');
  },
);
