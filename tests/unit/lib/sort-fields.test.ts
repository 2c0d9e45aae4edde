import { expect, it } from 'vitest';
import { sortFields } from '../../../src/lib/sort-fields.ts';

it('writes one text whatever the order of the fields', () => {
  const write = (value: unknown) => JSON.stringify(value, sortFields);
  expect(write({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
});
