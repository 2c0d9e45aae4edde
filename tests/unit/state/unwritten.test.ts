import { expect, test } from 'vitest';
import { createUnwritten } from '../../../src/state/unwritten.ts';

function watch() {
  const told: (readonly string[])[] = [];
  return { told, ...createUnwritten((ids) => told.push(ids)) };
}

test('tells of an assessment until all of its work is written', () => {
  const { told, note } = watch();
  note('answers', 'a', true);
  note('draft', 'a', true);
  note('answers', 'a', false);
  note('draft', 'a', false);
  expect(told).toEqual([['a'], []]);
});

test('tells of several at once', () => {
  const { told, note } = watch();
  note('answers', 'a', true);
  note('draft', 'b', true);
  note('answers', 'a', false);
  expect(told).toEqual([['a'], ['a', 'b'], ['b']]);
});

test('says nothing twice', () => {
  const { told, note } = watch();
  note('answers', 'a', false);
  note('answers', 'a', true);
  note('answers', 'a', true);
  expect(told).toEqual([['a']]);
});
