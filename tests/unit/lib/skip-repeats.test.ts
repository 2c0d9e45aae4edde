import { expect, it } from 'vitest';
import { skipRepeats, toPercent } from '../../../src/lib/skip-repeats.ts';

it('passes on the first report of each step', () => {
  const seen: (readonly [number, number])[] = [];
  const report = skipRepeats(toPercent, (done, of) => seen.push([done, of]));
  for (const done of [0, 1, 4, 6, 1000]) report(done, 1000);
  expect(seen).toEqual([
    [0, 1000],
    [6, 1000],
    [1000, 1000],
  ]);
});
