import { expect, test } from 'vitest';
import { withinTime } from '../../../../../../src/draft/read/pdf/engine/within-time.ts';

test('gives what the promise gives', async () => {
  expect(await withinTime(Promise.resolve('read'), 1_000)).toBe('read');
});

test('rejects as the promise does', async () => {
  await expect(withinTime(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
});

test('rejects when the promise gives nothing', async () => {
  await expect(withinTime(new Promise(() => undefined), 1)).rejects.toThrow('stalled');
});
