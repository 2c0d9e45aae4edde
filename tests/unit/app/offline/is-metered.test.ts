import { expect, test } from 'vitest';
import { isMetered } from '../../../../src/app/offline/is-metered.ts';

test.each([
  [{ saveData: true }, true],
  [{ type: 'cellular', effectiveType: '4g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
  [{ type: 'wifi', effectiveType: '4g', saveData: false }, false],
  [{ effectiveType: '3g' }, false],
  [undefined, false],
])('reads the connection %j', (connection, expected) => {
  expect(isMetered(connection)).toBe(expected);
});
