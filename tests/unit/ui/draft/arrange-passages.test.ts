import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listChunks, type Block } from '../../../../src/ui/draft/arrange-passages.ts';
import { documentOf } from '../../../builders/draft.ts';

const draftOf = (length: number) =>
  documentOf(
    'proposal',
    Array.from({ length }, (_, number) => `Text ${number}`),
  );

const numbersIn = (block: Block) => (block.kind === 'text' ? [block.item.number] : []);

test('has every passage once, in its order, however the chunks are asked for', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.array(fc.nat(10)), (length, counts) => {
      const draft = draftOf(length);
      for (const count of counts) expect(listChunks(draft, count).length).toBeLessThan(count + 1);
      const blocks = listChunks(draft, Infinity).flatMap((chunk) => chunk.blocks);
      expect(blocks.flatMap(numbersIn)).toEqual(Array.from({ length }, (_, number) => number));
    }),
    { numRuns: 50 },
  );
});

test('goes through no more of a document than is asked for', () => {
  const draft = draftOf(300);
  const read: number[] = [];
  const passages = new Proxy(draft.passages, {
    get(target, key: string, receiver) {
      if (/^\d+$/.test(key)) read.push(Number(key));
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  listChunks({ ...draft, passages }, 1);
  expect(Math.max(...read)).toBeLessThan(50);
});

test('gives the same chunks again', () => {
  const draft = draftOf(100);
  const [first] = listChunks(draft, 1);
  expect(listChunks(draft, Infinity)[0]).toBe(first);
});
