import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { runFuzz } from '../torture/fuzz/run-fuzz.ts';
import { runModel } from '../torture/model/run-model.ts';

describe('a session of random steps', () => {
  it.each([1, 2])('leaves what a plain model expects (seed %i)', async (seed) => {
    expect((await runModel(seed, 1, 150)).differences).toEqual([]);
  });
});

describe('300 damaged files', () => {
  it('break nothing, and change nothing that nobody agreed to', async () => {
    const { refused, accepted, crashes, hangs, changes } = await runFuzz(1, 300);
    expect([crashes, hangs, changes]).toEqual([[], [], []]);
    expect(refused + accepted).toBe(300);
    expect(Math.min(refused, accepted)).toBeGreaterThan(0);
  }, 300_000);
});
