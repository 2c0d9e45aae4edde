import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupNumbers,
  NumberList,
  type NumberLists,
} from '../../../../src/draft/evidence/number-list.ts';

function takeApart({ starts, numbers }: NumberLists): readonly (readonly number[])[] {
  return Array.from({ length: starts.length - 1 }, (_, at) => [
    ...numbers.subarray(starts[at], starts[at + 1]),
  ]);
}

describe('NumberList', () => {
  it('keeps more numbers than it has room for at first', () => {
    const list = new NumberList();
    for (let number = 0; number < 5000; number += 1) list.add(number);
    expect([...list.toArray()]).toEqual(Array.from({ length: 5000 }, (_, number) => number));
  });
});

describe('groupNumbers', () => {
  it('gives each key its values in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat())), (pairs) => {
        const [keys, values] = [pairs.map(([key]) => key), pairs.map(([, value]) => value)];
        const grouped = groupNumbers(Int32Array.from(keys), Int32Array.from(values), 10);
        expect(takeApart(grouped)).toEqual(
          Array.from({ length: 10 }, (_, at) =>
            values.filter((_value, place) => keys[place] === at),
          ),
        );
      }),
    );
  });
});
