import { sortFields } from '../../lib/sort-fields.ts';

/** A set of JSON values: two that are the same as JSON, whatever the order of their fields, are one. */
export type SameSet = {
  has(value: unknown): boolean;
  /** Whether the value was not there yet. */
  add(value: unknown): boolean;
};

/** Makes a set of these values. Looking for one costs no more when there are many. */
export function createSameSet(values: readonly unknown[] = []): SameSet {
  const texts = new Set(values.map(writeInOrder));
  return {
    has: (value) => texts.has(writeInOrder(value)),
    add(value) {
      const size = texts.size;
      return texts.add(writeInOrder(value)).size > size;
    },
  };
}

/** One text for all values that are the same. */
function writeInOrder(value: unknown): string {
  return JSON.stringify(value, sortFields);
}
