import { afterEach, expect, test, vi } from 'vitest';
import { insist } from '../../../src/lib/insist.ts';

afterEach(() => vi.useRealTimers());

test('fetches a part until it is here', async () => {
  vi.useFakeTimers();
  const fetchPart = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue('part');
  const got = insist(fetchPart);
  await vi.runAllTimersAsync();
  expect(await got).toBe('part');
  expect(fetchPart).toHaveBeenCalledTimes(3);
});
