import { expect, test } from '@playwright/test';
import { runKillRounds } from '../torture/kill/kill-rounds.ts';
import { createPlainDisk } from '../torture/power/disk.ts';

// A browser that was killed has no trace to give, and asking for one fails the test.
test.use({ trace: 'off' });

test('what was shown as saved is there after the browser was killed', async () => {
  const { confirmed, lost } = await runKillRounds('dist', 1, 3, createPlainDisk());
  expect(lost).toEqual([]);
  expect(confirmed).toBeGreaterThan(0);
});
