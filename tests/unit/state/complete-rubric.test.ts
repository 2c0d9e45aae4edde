import { describe, expect, test, vi } from 'vitest';
import { createCompletion } from '../../../src/state/complete-rubric.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const brief = { rubric: rubricOf({ A: [dimension('A1')] }), hash: 'hash' };
const whole = { ...brief };

describe('completing a rubric', () => {
  test('gives the whole to the store before it resolves', async () => {
    const take = vi.fn();
    await createCompletion({ ...brief, readWhole: () => Promise.resolve(whole) }, take)();
    expect(take).toHaveBeenCalledWith(whole);
  });

  test('reads once for all who ask', async () => {
    const readWhole = vi.fn(() => Promise.resolve(whole));
    const complete = createCompletion({ ...brief, readWhole }, () => undefined);
    await Promise.all([complete(), complete()]);
    await complete();
    expect(readWhole).toHaveBeenCalledTimes(1);
  });

  test('goes on trying after a failure', async () => {
    vi.useFakeTimers();
    const readWhole = vi.fn(() => Promise.resolve(whole));
    readWhole.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const take = vi.fn();
    const complete = createCompletion({ ...brief, readWhole }, take);
    const completed = complete();
    await vi.runAllTimersAsync();
    await completed;
    expect(take).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  test('has nothing to do for a whole rubric', async () => {
    const take = vi.fn();
    await createCompletion(whole, take)();
    expect(take).not.toHaveBeenCalled();
  });
});
